import { type CellMark, findCellMark } from './cell-mark.ts'
import type { Found } from './found.ts'
import { gridOfRows, type RowCell } from './grid-of-rows.ts'
import { lineText } from './line-text.ts'
import { isBlank, linePlace, type SourceLine } from './source-line.ts'

/**
 * The grid that begins at a line: a cell a line, marked by its indent or a bar at its end, rows parted by empty lines.
 *
 * Shape: a mark alone is an empty cell. Null when no such line is there, or when the lines do not show
 * where a row ends: all in one row, or none with two cells.
 */
export function findCellLines(
  lines: readonly SourceLine[],
  index: number,
  proseIndents: ReadonlySet<string>,
): Found | null {
  const raw = lines[index]?.raw ?? ''
  const mark = isBlank(raw) ? null : findCellMark(raw, proseIndents)
  if (!mark) return null
  const rows = collectRows(lines, index, mark)
  const end = mark.isShared ? rows.findIndex((row) => row.cells.length < 2) : -1
  const own = end === -1 ? rows : rows.slice(0, end)
  const last = own.at(-1)
  if (!last || own.length < 2 || own.every((row) => row.cells.length < 2)) return null
  const grid = gridOfRows(
    own.map((row) => row.cells),
    'rows',
  )
  return { blocks: [grid], next: last.next }
}

interface CellRow {
  readonly cells: readonly RowCell[]
  /** The index of the line after its last cell. */
  readonly next: number
}

/** A cell is shorter than a paragraph that is merely indented. */
const maxCellCharacters = 80
/** So many empty lines stand between two tables, not between two rows. */
const maxGapLines = 3

function collectRows(lines: readonly SourceLine[], start: number, mark: CellMark): CellRow[] {
  const rows: CellRow[] = []
  let gap = 1
  for (let index = start; index < lines.length && gap <= maxGapLines; index++) {
    const line = lines[index]
    if (!line) break
    if (isCell(line.raw, mark)) {
      const open = gap === 0 ? rows.pop() : undefined
      rows.push({ cells: [...(open?.cells ?? []), readCell(line, mark)], next: index + 1 })
      gap = 0
    } else if (isBlank(line.raw)) gap++
    else break
  }
  return rows
}

function isCell(raw: string, mark: CellMark): boolean {
  return mark.pattern.test(raw) && raw.length <= maxCellCharacters && !/。\s*$/.test(raw)
}

function readCell(line: SourceLine, mark: CellMark): RowCell {
  const end = line.raw.search(mark.end)
  return { content: lineText(line, 0, end), evidence: linePlace(line, 0, end) }
}
