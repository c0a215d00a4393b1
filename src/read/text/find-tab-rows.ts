import type { Found } from './found.ts'
import { alignmentOf, gridOfRows, leastEvenRows, type RowCell } from './grid-of-rows.ts'
import { lineText } from './line-text.ts'
import { isBlank, linePlace, type SourceLine } from './source-line.ts'

/**
 * The grid that begins at a line: rows a line, cells parted by tabs, as a spreadsheet or Word copies them.
 *
 * Shape: aligned 'grid' when its rows are of equal length. A tab before every row, or behind every row, is no border. Null when there are not two such rows,
 * or when they look like headings whose number stands before a tab.
 */
export function findTabRows(lines: readonly SourceLine[], index: number): Found | null {
  const end = rowsEnd(lines, index)
  const rows = lines.slice(index, end)
  if (rows.length < minRows || !rows.slice(0, maxNarrowRows).some(isWide)) return null
  const isOpened = rows.every(({ raw }) => raw.startsWith('\t'))
  const isClosed = rows.every(({ raw }) => raw.endsWith('\t'))
  const cells = rows.map((row) => splitRow(row).slice(isOpened ? 1 : 0, isClosed ? -1 : undefined))
  return { blocks: [gridOfRows(cells, alignmentOf(cells, leastEvenRows))], next: end }
}

const minRows = 2
/** One row at least is wider than a heading's number and its text. */
const minWidth = 3
const maxNarrowRows = 20
const maxRowCharacters = 400

function rowsEnd(lines: readonly SourceLine[], start: number): number {
  let end = start
  let isTable = false
  for (; isTabRow(lines[end]?.raw ?? ''); end++) {
    const line = lines[end]
    isTable ||= line !== undefined && isWide(line)
    if (!isTable && end - start >= maxNarrowRows) break
  }
  return end
}

function isWide({ raw }: SourceLine): boolean {
  return raw.trim().split('\t').length >= minWidth
}

function isTabRow(raw: string): boolean {
  return /[^\t]\t|\t\t/.test(raw) && !isBlank(raw) && raw.length <= maxRowCharacters && !raw.includes('。')
}

function splitRow(line: SourceLine): RowCell[] {
  const borders = [...line.raw.matchAll(/\t/g)].map((match) => match.index)
  const starts = [0, ...borders.map((border) => border + 1)]
  const ends = [...borders, line.raw.length]
  return starts.map((start, index) => {
    const end = ends[index] ?? line.raw.length
    return { content: lineText(line, start, end), evidence: linePlace(line, start, end) }
  })
}
