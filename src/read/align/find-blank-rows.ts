import { type Band, gapLines } from './band.ts'
import type { TabularLine } from './tabular-line.ts'

/**
 * The indices of the body lines that are rows in which nothing is printed but the label.
 *
 * A line of labels alone may also be half of a label whose numbers stand on the next line. It is a row of
 * its own where the white space above and below is that of rows, which two neighbouring rows with labels
 * and values show; without such rows, where both neighbours are whole rows or header lines.
 */
export function findBlankRows({ header, body }: Band): ReadonlySet<number> {
  const lines = [...header, ...body]
  const rowGap = measureRowGap(body)
  const blank = body.filter((line) => {
    const at = lines.indexOf(line)
    const [above, below] = [lines[at - 1], lines[at + 1]]
    if (line.values.length > 0 || line.labels.length === 0 || !above || !below) return false
    return isApart(above, line, above, rowGap) && isApart(line, below, below, rowGap)
  })
  return new Set(blank.map((line) => line.index))
}

/** Lines of one label have less white space between them. */
const minRowGapLines = 0.5
/** Without rows to measure, so much is surely the white space of rows. */
const wideGapLines = 0.9

function measureRowGap(body: readonly TabularLine[]): number | null {
  const gaps = body.slice(1).flatMap((line, index) => {
    const above = body[index]
    const areRows = above && isWholeRow(above) && isWholeRow(line) && above.line.page === line.line.page
    return areRows ? [gapLines(above, line)] : []
  })
  return gaps.length > 0 ? Math.min(...gaps) : null
}

function isWholeRow(line: TabularLine): boolean {
  return line.labels.length > 0 && line.values.length > 0
}

function isApart(
  upper: TabularLine,
  lower: TabularLine,
  neighbour: TabularLine,
  rowGap: number | null,
): boolean {
  if (upper.line.page !== lower.line.page) return isWholeRow(neighbour)
  const gap = gapLines(upper, lower)
  if (rowGap !== null) return rowGap >= minRowGapLines && gap >= rowGap
  const isRow = isWholeRow(neighbour) || neighbour.labels.length > 1
  return gap >= wideGapLines && isRow
}
