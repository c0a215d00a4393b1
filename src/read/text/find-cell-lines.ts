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
 * Shape: a mark alone is an empty cell, several bars are one that spans columns, except a bar behind a line without one, which ends that line's cell. Null when no such line is there, or when the lines do not show
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
    own.map(({ cells, next }) =>
      cells.map((cell, at) => readCell(lines, [cell, cells[at + 1] ?? next], mark)),
    ),
    'rows',
  )
  return { blocks: [grid], next: last.next }
}

interface CellRow {
  /** The indices of the lines in which its cells begin: one line each, or two before a closing bar. */
  readonly cells: number[]
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
    const next = cellEnd(lines, index, mark, gap === 0)
    if (next !== null) {
      if (gap > 0 && isEnough(rows, mark)) break
      if (gap > 0) rows.push({ cells: [], next })
      addCell(rows.at(-1), index, next)
      if ((rows.at(-1)?.cells.length ?? 0) > maxRowCells) break
      gap = 0
    } else if (lines[index]?.isBlank) gap++
    else break
    index = next ?? index + 1
  }
  return rows
}

function addCell(row: CellRow | undefined, index: number, next: number): void {
  if (!row) return
  row.cells.push(index)
  row.next = next
}

/** True once the rows so far tell that no more of them make a table: rows of one cell only, or a lone line that may be a heading. */
function isEnough(rows: readonly CellRow[], mark: CellMark): boolean {
  if (mark.isShared && isLone(rows.at(-1))) return true
  return rows.length === maxLoneRows && rows.every(isLone)
}

function isLone(row: CellRow | undefined): boolean {
  return row !== undefined && row.cells.length < 2
}

/** The index of the line after the cell that begins at a line; before a closing bar it may have a line of its own, in an open row two. */
function cellEnd(lines: readonly CellLine[], index: number, mark: CellMark, isInRow: boolean): number | null {
  const [line, second] = [lines[index], lines[index + 1]]
  if (!line) return null
  if (isCell(line, mark)) return index + 1
  if (!second || !mark.isClosing || line.isBlank || !isCell(second, mark) || !line.isShort) return null
  return second.isLoneBar || isInRow ? index + 2 : null
}

function isCell(line: CellLine, mark: CellMark): boolean {
  return line.isShort && mark.isOn(line)
}

function readCell(
  lines: readonly CellLine[],
  [index, next]: readonly [number, number],
  mark: CellMark,
): RowCell {
  const [first, second] = lines.slice(index, next).map((line) => readLine(line, mark)) as [RowCell, RowCell?]
  if (!second || lines[next - 1]?.isLoneBar) return first
  return { content: joinTexts([first.content, second.content], '\n'), evidence: first.evidence }
}

function readLine(line: CellLine, mark: CellMark): RowCell {
  const isClosed = mark.isClosing && line.isClosed
  const end = isClosed ? line.raw.search(/[|｜]/) : line.raw.length
  return { content: lineText(line, 0, end), evidence: linePlace(line, 0, end) }
}
