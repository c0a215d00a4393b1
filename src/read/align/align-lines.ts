import { findGrids } from './find-grids.ts'
import { layoutLines, type WidthModel } from './layout-lines.ts'
import { countColumnTokens, measureAgreement } from './measure-agreement.ts'
import type { Setting } from './setting.ts'
import { readTabularLines, type TabularLine } from './tabular-line.ts'
import type { AlignedGrid } from './word.ts'

/** A line of a text as it stands there, with its leading spaces and form feed. `number` counts from 1. */
export interface LayoutLine {
  readonly number: number
  readonly raw: string
}

/**
 * The tables that a text draws by spaces, as `pdftotext -layout` writes it.
 *
 * Shape: consecutive lines, the whole text if possible (running heads and page numbers are told by
 * their repetition) -> tables in order with the indices of the first and last line that each took; all
 * other lines are the caller's. Whether a Chinese character takes one column or two is told by which
 * of them sets more numbers straight; where that does not tell, or few stand in line at all, only the
 * order of cells is given.
 * Errors: `too-large`.
 */
export function alignLines(lines: readonly LayoutLine[]): AlignedGrid[] {
  const [best, other] = widthModels
    .map((model) => readWith(lines, model))
    .sort((a, b) => b.agreement - a.agreement)
  if (!best || !other) return []
  const tokens = countColumnTokens(best.tabular)
  if (tokens >= minTokens && best.agreement < minShare * tokens)
    return gridsOf(best.tabular, { ...setting, isDoubtful: true, isUnaligned: true })
  if (best.agreement - other.agreement >= minLead) return gridsOf(best.tabular, setting)
  const grids = gridsOf(best.tabular, setting)
  const isEqual = shapeOf(grids) === shapeOf(gridsOf(other.tabular, setting))
  return isEqual ? grids : gridsOf(best.tabular, { ...setting, isDoubtful: true })
}

const widthModels: readonly WidthModel[] = ['even', 'wide']
/** So many more numbers must stand in line for one of the models to be sure. */
const minLead = 3
/** Where fewer numbers stand in line, the spaces merely part one cell from the next: layout texts have 0.8. */
const minShare = 0.65
/** Fewer numbers tell nothing of the rest. */
const minTokens = 16
/** The unit of a layout text is the half-width character. */
const setting: Setting = { charWidth: 1, isDrifting: true, isDoubtful: false }

function readWith(lines: readonly LayoutLine[], model: WidthModel) {
  const tabular = readTabularLines(layoutLines(lines, model), setting.charWidth)
  return { tabular, agreement: measureAgreement(tabular, setting.charWidth) }
}

function gridsOf(lines: readonly TabularLine[], options: Setting): AlignedGrid[] {
  return findGrids(lines, options).map((found) => ({
    grid: found.grid,
    first: lines[found.first]?.line.y0 ?? 0,
    last: lines[found.last]?.line.y0 ?? 0,
  }))
}

/** Where each text of the grids stands, to compare two readings. */
function shapeOf(grids: readonly AlignedGrid[]): string {
  return JSON.stringify(
    grids.map(({ grid, first, last }) => [
      first,
      last,
      grid.alignment,
      grid.cells.map((cell) => [cell.text, cell.row, cell.column]),
    ]),
  )
}
