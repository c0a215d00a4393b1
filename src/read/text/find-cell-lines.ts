import { joinTexts } from '../../document/index.ts'
import type { CellLine } from './cell-line.ts'
import { type CellMark, findCellMark } from './cell-mark.ts'
import type { Found } from './found.ts'
import { gridOfRows, type RowCell } from './grid-of-rows.ts'
import { lineText } from './line-text.ts'
import { linePlace } from './source-line.ts'

/**
 * The grid that begins at a line: a cell a line, marked by its indent or a bar at its end, rows parted by empty lines.
 *
 * Shape: a mark alone is an empty cell, except a bar behind a line without one, which ends that line's cell. Null when no such line is there, or when the lines do not show
 * where a row ends: all in one row, or none with two cells.
 */
export function findCellLines(
  lines: readonly CellLine[],
  index: number,
  proseIndents: ReadonlySet<string>,
): Found | null {
  const [line, second] = [lines[index], lines[index + 1]]
  if (!line || line.isBlank) return null
  const mark = findCellMark(second?.isLoneBar ? second : line, proseIndents)
  if (!mark) return null
  const rows = collectRows(lines, index, mark)
  const own = mark.isShared && isLone(rows.at(-1)) ? rows.slice(0, -1) : rows
  const last = own.at(-1)
  if (!last || own.length < 2 || own.every(isLone) || last.cells.length > maxRowCells) return null
  const grid = gridOfRows(
    own.map((row) => row.cells.map((cell) => readCell(lines, cell, mark))),
    'rows',
  )
  return { blocks: [grid], next: last.next }
}

/** Where a cell stands: its line, or its line and one more before a closing bar. */
interface FoundCell {
  readonly index: number
  readonly next: number
}

interface CellRow {
  readonly cells: FoundCell[]
  /** The index of the line after its last cell. */
  next: number
}

/** So many empty lines stand between two tables, not between two rows. */
const maxGapLines = 3
/** No row of a form has more cells: beyond, the lines do not show where a row ends. */
const maxRowCells = 40
const maxLoneRows = 12

function collectRows(lines: readonly CellLine[], start: number, mark: CellMark): CellRow[] {
  const rows: CellRow[] = []
  let gap = 1
  for (let index = start; index < lines.length && gap <= maxGapLines; ) {
    const cell = findCell(lines, index, mark, gap === 0)
    if (cell) {
      if (gap > 0 && isEnough(rows, mark)) break
      addCell(rows, cell, gap > 0)
      if ((rows.at(-1)?.cells.length ?? 0) > maxRowCells) break
      gap = 0
    } else if (lines[index]?.isBlank) gap++
    else break
    index = cell?.next ?? index + 1
  }
  return rows
}

function addCell(rows: CellRow[], cell: FoundCell, isRowStart: boolean): void {
  const open = rows.at(-1)
  if (!open || isRowStart) rows.push({ cells: [cell], next: cell.next })
  else {
    open.cells.push(cell)
    open.next = cell.next
  }
}

/** True once the rows so far tell that no more of them make a table: rows of one cell only, or a lone line that may be a heading. */
function isEnough(rows: readonly CellRow[], mark: CellMark): boolean {
  if (mark.isShared && isLone(rows.at(-1))) return true
  return rows.length === maxLoneRows && rows.every(isLone)
}

function isLone(row: CellRow | undefined): boolean {
  return row !== undefined && row.cells.length < 2
}

/** The cell that begins at a line; before a closing bar it may have a line of its own, in an open row two. */
function findCell(
  lines: readonly CellLine[],
  index: number,
  mark: CellMark,
  isInRow: boolean,
): FoundCell | null {
  const [line, second] = [lines[index], lines[index + 1]]
  if (!line) return null
  if (isCell(line, mark)) return { index, next: index + 1 }
  if (!second || !mark.isClosing || line.isBlank || !isCell(second, mark) || !line.isShort) return null
  return second.isLoneBar || isInRow ? { index, next: index + 2 } : null
}

function isCell(line: CellLine, mark: CellMark): boolean {
  return line.isShort && mark.isOn(line)
}

function readCell(lines: readonly CellLine[], { index, next }: FoundCell, mark: CellMark): RowCell {
  const [first, second] = lines.slice(index, next).map((line) => readLine(line, mark)) as [RowCell, RowCell?]
  if (!second || lines[next - 1]?.isLoneBar) return first
  return { content: joinTexts([first.content, second.content], '\n'), evidence: first.evidence }
}

function readLine(line: CellLine, mark: CellMark): RowCell {
  const isClosed = mark.isClosing && line.isClosed
  const end = isClosed ? line.raw.search(/[|｜]\s*$/) : line.raw.length
  return { content: lineText(line, 0, end), evidence: linePlace(line, 0, end) }
}
