import type { Grid } from '../../document/index.ts'
import { hasBarsAtEndOnly } from './cell-line.ts'
import type { Found } from './found.ts'
import { alignmentOf, gridOfRows, leastEvenRows, type RowCell } from './grid-of-rows.ts'
import { cellMarks } from './inline-marks.ts'
import { lineText } from './line-text.ts'
import { isBlank, linePlace, type SourceLine } from './source-line.ts'

/**
 * The grids that begin at a line: rows a line, cells parted by bars, with or without Markdown's separator row.
 *
 * Shape: one empty line may part two rows. A separator row makes the row above it the first of a new
 * grid, as in Markdown. A grid whose rows are of equal length is aligned 'grid', any other 'rows'. Null when no such row begins there.
 */
export function findBarRows(lines: readonly SourceLine[], index: number): Found | null {
  if (!isBarRow(lines[index]?.raw ?? '') || isCellALine(lines, index)) return null
  const rows = joinBrokenRows(collectRows(lines, index))
  if (rows.length === 1 && !isFramed(rows) && countBars(rows[0]) < minBarsOfLoneRow) return null
  const frame = { isOpened: rows.every(opensWithBar), isClosed: rows.every(closesWithBar) }
  const blocks = splitAtSeparators(rows).map((table) => rowsToGrid(table, frame))
  return { blocks, next: (rows.at(-1)?.index ?? index) + 1 }
}

interface BarRow {
  readonly index: number
  readonly line: SourceLine
  /** The lines that continue it, where empty cells break the line. */
  readonly more: readonly SourceLine[]
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
const linesToTell = 4
/** More Han characters than stand in a number's place (无, 增加5), or a label with its number (3.其他). */
const words = /\p{Script=Han}{3}|(?:[（(][一二三四五六七八九十][）)]|\d\s*[.．、])\s*\p{Script=Han}/u
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

/** Where the first lines have bars at their end only, each is a cell: `行政许可 |`, `0 | ||`. */
function isCellALine(lines: readonly SourceLine[], index: number): boolean {
  let seen = 0
  for (let at = index; at < lines.length && seen < linesToTell; at++) {
    const { raw } = lines[at] as SourceLine
    if (isBlank(raw)) continue
    if (!hasBarsAtEndOnly(raw)) return !bar.test(raw) && seen > 0
    seen += 1
  }
  return true
}

/**
 * Rows in which an empty cell breaks the line, put together: `新收 | 25 |`, `|`, `|`, `| 25 |`.
 *
 * A line that begins with a bar and holds no words goes on with the row above that ended with one.
 */
function joinBrokenRows(rows: readonly BarRow[]): BarRow[] {
  if (rows.some((row) => row.isSeparator) || rows.every(opensWithBar)) return [...rows]
  const joined: BarRow[] = []
  for (const row of rows) {
    const above = joined.at(-1)
    if (above && continuesRow(above.more.at(-1) ?? above.line, row.line))
      joined[joined.length - 1] = { ...above, index: row.index, more: [...above.more, row.line] }
    else joined.push(row)
  }
  return joined
}

function continuesRow(above: SourceLine, { raw }: SourceLine): boolean {
  return /[|｜]\s*$/.test(above.raw) && /^\s*[|｜]/.test(raw) && !words.test(raw)
}

function collectRows(lines: readonly SourceLine[], start: number): BarRow[] {
  const rows: BarRow[] = []
  for (let index = start; index < lines.length; index++) {
    const line = lines[index]
    if (!line) break
    if (bar.test(line.raw) && line.raw.length <= maxRowCharacters)
      rows.push({ index, line, more: [], isSeparator: isSeparator(line.raw) })
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
  return /[|｜]\s*$/.test((row.more.at(-1) ?? row.line).raw)
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
  const columnCount = separator ? splitRow(separator, frame).length : Number.POSITIVE_INFINITY
  const rows = table
    .filter((row) => !row.isSeparator)
    .map((row) => withoutSurplus(splitRow(row, frame), columnCount))
  return gridOfRows(rows, alignmentOf(rows, separator ? 1 : leastEvenRows))
}

/** `| 1 | 2 ||`: empty cells behind the last column of the separator row are slips of the pen. */
function withoutSurplus(cells: readonly RowCell[], columnCount: number): readonly RowCell[] {
  const surplus = cells.slice(columnCount)
  return surplus.every((cell) => cell.content.text.trim() === '') ? cells.slice(0, columnCount) : cells
}

/** A bar that `\` does not escape. */
const cellBorder = /(?<!\\)[|｜]/g

function splitRow({ line, more }: BarRow, frame: Frame): RowCell[] {
  const lines = [line, ...more]
  return lines.flatMap((part, index) =>
    splitLine(part, {
      isOpened: frame.isOpened && index === 0,
      isClosed: frame.isClosed || index < more.length,
    }),
  )
}

function splitLine(line: SourceLine, frame: Frame): RowCell[] {
  const borders = [...line.raw.matchAll(cellBorder)].map((match) => match.index)
  const starts = [0, ...borders.map((border) => border + 1)]
  const ends = [...borders, line.raw.length]
  const cells = starts.map((start, index) => readCell(line, start, ends[index] ?? line.raw.length))
  return cells.slice(frame.isOpened ? 1 : 0, frame.isClosed ? -1 : undefined)
}

function readCell(line: SourceLine, start: number, end: number): RowCell {
  return { content: lineText(line, start, end, cellMarks), evidence: linePlace(line, start, end) }
}
