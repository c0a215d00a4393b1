import type { Found } from './found.ts'
import { gridOfRows, type RowCell } from './grid-of-rows.ts'
import { lineText } from './line-text.ts'
import { isBlank, linePlace, type SourceLine } from './source-line.ts'

/**
 * The grid that begins at a line: a cell a line, marked by a leading tab or a bar at its end, rows parted by empty lines.
 *
 * Shape: a mark alone is an empty cell. Null when no such line is there, or when the lines do not show
 * where a row ends: all in one row, or none with two cells.
 */
export function findCellLines(lines: readonly SourceLine[], index: number): Found | null {
  const mark = marks.find(({ pattern }) => pattern.test(lines[index]?.raw ?? ''))
  if (!mark) return null
  const { rows, next } = collectRows(lines, index, mark)
  if (rows.length < 2 || rows.every((row) => row.length < 2)) return null
  return { blocks: [gridOfRows(rows, 'rows')], next }
}

interface CellMark {
  readonly pattern: RegExp
  readonly end: RegExp
}

/** A cell is shorter than a paragraph that is merely indented by a tab. */
const maxCellCharacters = 80
const marks: readonly CellMark[] = [
  { pattern: /^\t[^\t]*$/, end: /$/ },
  { pattern: /^[^|｜]*[|｜]\s*$/, end: /[|｜]\s*$/ },
]

/** So many empty lines stand between two tables, not between two rows. */
const maxGapLines = 3

function collectRows(lines: readonly SourceLine[], start: number, mark: CellMark) {
  const rows: RowCell[][] = []
  let next = start
  let gap = 1
  for (let index = start; index < lines.length && gap <= maxGapLines; index++) {
    const line = lines[index]
    if (!line) break
    if (isCell(line.raw, mark)) {
      if (gap > 0) rows.push([])
      rows.at(-1)?.push(readCell(line, mark))
      gap = 0
      next = index + 1
    } else if (isBlank(line.raw)) gap++
    else break
  }
  return { rows, next }
}

function isCell(raw: string, mark: CellMark): boolean {
  return mark.pattern.test(raw) && raw.length <= maxCellCharacters && !/。\s*$/.test(raw)
}

function readCell(line: SourceLine, mark: CellMark): RowCell {
  const end = line.raw.search(mark.end)
  return { content: lineText(line, 0, end), evidence: linePlace(line, 0, end) }
}
