import { joinTexts } from '../../document/index.ts'
import { type CellMark, findCellMark } from './cell-mark.ts'
import type { Found } from './found.ts'
import { gridOfRows, type RowCell } from './grid-of-rows.ts'
import { lineText } from './line-text.ts'
import { isBlank, linePlace, type SourceLine } from './source-line.ts'

/**
 * The grid that begins at a line: a cell a line, marked by its indent or a bar at its end, rows parted by empty lines.
 *
 * Shape: a mark alone is an empty cell, except a bar behind a line without one, which ends that line's cell. Null when no such line is there, or when the lines do not show
 * where a row ends: all in one row, or none with two cells.
 */
export function findCellLines(
  lines: readonly SourceLine[],
  index: number,
  proseIndents: ReadonlySet<string>,
): Found | null {
  const raw = lines[index]?.raw ?? ''
  const marked = isLoneBar(lines[index + 1]) ? (lines[index + 1]?.raw ?? '') : raw
  const mark = isBlank(raw) ? null : findCellMark(marked, proseIndents)
  if (!mark) return null
  const rows = collectRows(lines, index, mark)
  const own = mark.isShared && isLone(rows.at(-1)) ? rows.slice(0, -1) : rows
  const last = own.at(-1)
  if (!last || own.length < 2 || own.every(isLone) || last.cells.length > maxRowCells) return null
  const grid = gridOfRows(
    own.map((row) => row.cells),
    'rows',
  )
  return { blocks: [grid], next: last.next }
}

interface CellRow {
  readonly cells: RowCell[]
  /** The index of the line after its last cell. */
  next: number
}

/** A cell is shorter than a paragraph that is merely indented. */
const maxCellCharacters = 80
/** So many empty lines stand between two tables, not between two rows. */
const maxGapLines = 3
/** No row of a form has more cells: beyond, the lines do not show where a row ends. */
const maxRowCells = 40
const maxLoneRows = 12

function collectRows(lines: readonly SourceLine[], start: number, mark: CellMark): CellRow[] {
  const rows: CellRow[] = []
  let gap = 1
  for (let index = start; index < lines.length && gap <= maxGapLines; ) {
    const cell = findCell(lines, index, mark, gap === 0)
    if (cell) {
      if (gap > 0 && isEnough(rows, mark)) break
      addCell(rows, cell, gap > 0)
      if ((rows.at(-1)?.cells.length ?? 0) > maxRowCells) break
      gap = 0
    } else if (isBlank(lines[index]?.raw ?? '')) gap++
    else break
    index = cell?.next ?? index + 1
  }
  return rows
}

function addCell(rows: CellRow[], { cell, next }: FoundCell, isRowStart: boolean): void {
  const open = rows.at(-1)
  if (!open || isRowStart) rows.push({ cells: [cell], next })
  else {
    open.cells.push(cell)
    open.next = next
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

interface FoundCell {
  readonly cell: RowCell
  readonly next: number
}

/** The cell that begins at a line; before a closing bar it may have a line of its own, in an open row two. */
function findCell(
  lines: readonly SourceLine[],
  index: number,
  mark: CellMark,
  isInRow: boolean,
): FoundCell | null {
  const [line, second] = [lines[index], lines[index + 1]]
  if (!line) return null
  if (isCell(line.raw, mark)) return { cell: readCell(line, mark), next: index + 1 }
  if (!second || !mark.isClosing || isBlank(line.raw) || !isCell(second.raw, mark) || !isShort(line.raw))
    return null
  const [first, last] = [readWhole(line), readCell(second, mark)]
  if (isLoneBar(second)) return { cell: first, next: index + 2 }
  if (!isInRow) return null
  return {
    cell: { content: joinTexts([first.content, last.content], '\n'), evidence: first.evidence },
    next: index + 2,
  }
}

function isLoneBar(line: SourceLine | undefined): boolean {
  return line !== undefined && /^\s*[|｜]\s*$/.test(line.raw)
}

function isCell(raw: string, mark: CellMark): boolean {
  return mark.pattern.test(raw) && isShort(raw)
}

/** A line that is drawn in columns by spaces holds several cells. */
const columns = /\S {3,}\S/

function isShort(raw: string): boolean {
  return raw.length <= maxCellCharacters && !/。\s*$/.test(raw) && !columns.test(raw)
}

function readCell(line: SourceLine, mark: CellMark): RowCell {
  const end = line.raw.search(mark.end)
  return { content: lineText(line, 0, end), evidence: linePlace(line, 0, end) }
}

function readWhole(line: SourceLine): RowCell {
  return { content: lineText(line, 0, line.raw.length), evidence: linePlace(line, 0, line.raw.length) }
}
