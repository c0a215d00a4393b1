import type { Grid } from '../../document/index.ts'
import type { Found } from './found.ts'
import { gridOfRows, type RowCell } from './grid-of-rows.ts'
import { cellMarks } from './inline-marks.ts'
import { lineText } from './line-text.ts'
import { isBlank, linePlace, type SourceLine } from './source-line.ts'

/**
 * The grids that begin at a line: rows a line, cells parted by bars, with or without Markdown's separator row.
 *
 * Shape: one empty line may part two rows. A separator row makes the row above it the first of a new
 * grid, as in Markdown. A grid with a separator and rows of equal length is aligned 'grid', any other
 * 'rows'. Null when no such row begins there.
 */
export function findBarRows(lines: readonly SourceLine[], index: number): Found | null {
  if (!isBarRow(lines[index]?.raw ?? '')) return null
  const rows = collectRows(lines, index)
  if (rows.length === 1 && !isFramed(rows) && countBars(rows[0]) < minBarsOfLoneRow) return null
  const frame = { isOpened: rows.every(opensWithBar), isClosed: rows.every(closesWithBar) }
  const blocks = splitAtSeparators(rows).map((table) => rowsToGrid(table, frame))
  return { blocks, next: (rows.at(-1)?.index ?? index) + 1 }
}

interface BarRow {
  readonly index: number
  readonly line: SourceLine
  readonly isSeparator: boolean
}

/** Whether every row of a run has an outer bar before its first or after its last cell. */
interface Frame {
  readonly isOpened: boolean
  readonly isClosed: boolean
}

/** A line such as `微信 | 微博 | 打印` is no table. */
const minBarsOfLoneRow = 6
/** A longer line is a whole page that ran together. */
const maxRowCharacters = 5000
const maxSeparatorCharacters = 1000
const bar = /[|｜]/
/** `|---|:-:|`; a lone `-` is a cell that does not apply. */
const separatorRow = /^\s*\|?\s*(?::-+:?|-+:|-{2,})\s*(?:\|\s*(?::-+:?|-+:|-{2,})\s*)*\|?\s*$/

function isBarRow(raw: string): boolean {
  if (raw.length > maxRowCharacters) return false
  const inside = raw
    .trim()
    .replace(/^[|｜]/, '')
    .replace(/[|｜]$/, '')
  return bar.test(inside) || (/^[|｜].*[|｜]$/.test(raw.trim()) && !isBlank(inside))
}

function collectRows(lines: readonly SourceLine[], start: number): BarRow[] {
  const rows: BarRow[] = []
  for (let index = start; index < lines.length; index++) {
    const line = lines[index]
    if (!line) break
    if (bar.test(line.raw) && line.raw.length <= maxRowCharacters)
      rows.push({ index, line, isSeparator: isSeparator(line.raw) })
    else if (!isBlank(line.raw) || !isBarRow(lines[index + 1]?.raw ?? '')) break
  }
  return rows
}

function isSeparator(raw: string): boolean {
  return raw.length <= maxSeparatorCharacters && bar.test(raw) && separatorRow.test(raw)
}

function isFramed(rows: readonly BarRow[]): boolean {
  return rows.every((row) => opensWithBar(row) && closesWithBar(row))
}

function opensWithBar(row: BarRow): boolean {
  return /^\s*[|｜]/.test(row.line.raw)
}

function closesWithBar(row: BarRow): boolean {
  return /[|｜]\s*$/.test(row.line.raw)
}

function countBars(row: BarRow | undefined): number {
  return row ? row.line.raw.split(bar).length - 1 : 0
}

function splitAtSeparators(rows: readonly BarRow[]): BarRow[][] {
  const tables: BarRow[][] = [[]]
  rows.forEach((row, index) => {
    if (rows[index + 1]?.isSeparator && !row.isSeparator) tables.push([])
    tables.at(-1)?.push(row)
  })
  return tables.filter((table) => table.some((row) => !row.isSeparator))
}

function rowsToGrid(table: readonly BarRow[], frame: Frame): Grid {
  const separator = table.find((row) => row.isSeparator)
  const isMarkdown = separator !== undefined
  const columnCount = separator ? splitRow(separator.line, frame).length : Number.POSITIVE_INFINITY
  const rows = table
    .filter((row) => !row.isSeparator)
    .map((row) => withoutSurplus(splitRow(row.line, frame), columnCount))
  const isEven = rows.every((row) => row.length === rows[0]?.length)
  return gridOfRows(rows, isMarkdown && isEven ? 'grid' : 'rows')
}

/** `| 1 | 2 ||`: empty cells behind the last column of the separator row are slips of the pen. */
function withoutSurplus(cells: readonly RowCell[], columnCount: number): readonly RowCell[] {
  const surplus = cells.slice(columnCount)
  return surplus.every((cell) => cell.content.text.trim() === '') ? cells.slice(0, columnCount) : cells
}

/** A bar that `\` does not escape. */
const cellBorder = /(?<!\\)[|｜]/g

function splitRow(line: SourceLine, frame: Frame): RowCell[] {
  const borders = [...line.raw.matchAll(cellBorder)].map((match) => match.index)
  const starts = [0, ...borders.map((border) => border + 1)]
  const ends = [...borders, line.raw.length]
  const cells = starts.map((start, index) => readCell(line, start, ends[index] ?? line.raw.length))
  return cells.slice(frame.isOpened ? 1 : 0, frame.isClosed ? -1 : undefined)
}

function readCell(line: SourceLine, start: number, end: number): RowCell {
  return { content: lineText(line, start, end, cellMarks), evidence: linePlace(line, start, end) }
}
