import { findGrids } from './find-grids.ts'
import { layoutLines, type WidthModel } from './layout-lines.ts'
import { measureJitter } from './measure-jitter.ts'
import type { AlignedGrid, PrintedLine } from './word.ts'

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
 * of them sets the numbers straighter. Errors: none.
 */
export function alignLines(lines: readonly LayoutLine[]): AlignedGrid[] {
  const readings = widthModels.map((model) => layoutLines(lines, model))
  const straightest = readings.reduce((best, next) => (jitter(next) < jitter(best) ? next : best))
  return findGrids(straightest, { charWidth, isDrifting: true }).map((found) => ({
    grid: found.grid,
    first: straightest[found.first]?.y0 ?? 0,
    last: straightest[found.last]?.y0 ?? 0,
  }))
}

const widthModels: readonly WidthModel[] = ['even', 'wide']
/** The unit of a layout text is the half-width character. */
const charWidth = 1

function jitter(lines: readonly PrintedLine[]): number {
  return measureJitter(lines, charWidth)
}
