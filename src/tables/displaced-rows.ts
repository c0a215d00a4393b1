import type { FormTable } from '../forms/index.ts'
import { isHeaderWord, isRowLabel } from './known-labels.ts'
import { parseLabel } from './label.ts'
import { type PrintedRow, wordsOfRow } from './printed-row.ts'

/** A label takes no more lines of a text. */
const mostLabelLines = 4

/**
 * The matched rows of a text whose numbers may be those of other rows.
 *
 * Where the numbers of two rows follow each other without a label between, the order in which labels and
 * numbers were written down is not that of the table: a label without numbers is then no empty row, and
 * the numbers behind two labels may be those of either.
 */
export function displacedRows(
  rows: readonly PrintedRow[],
  matched: ReadonlySet<PrintedRow>,
  form: FormTable,
): ReadonlySet<PrintedRow> {
  const width = Math.max(...form.rows.map((row) => row.columns.length))
  const own = rows.slice(0, rows.findLastIndex((row) => matched.has(row)) + 1)
  const isDisplaced = own.some((row) => row.layout === 'text' && prints(row) >= 2 * width)
  if (!isDisplaced) return new Set()
  return new Set(own.filter((row, at) => matched.has(row) && (isBare(row) || isBare(labelAbove(own, at)))))
}

/** The nearest row above that begins a label and is no group of rows: what stands between goes on with it. */
function labelAbove(rows: readonly PrintedRow[], at: number): PrintedRow | undefined {
  const above = rows.slice(Math.max(0, at - mostLabelLines), at)
  return above.findLast((row) => prints(row) > 0 || (isBare(row) && namesRow(wordsOfRow(row).join(''))))
}

function namesRow(label: string): boolean {
  return !isHeaderWord(label, 'applications') && (isRowLabel(label) || parseLabel(label).number !== '')
}

function prints({ slots }: PrintedRow): number {
  return slots.filter(({ reading, isWhole }) => isWhole && reading.type !== 'blank').length
}

/** A label with no number behind it. */
function isBare(row: PrintedRow | undefined): boolean {
  return (
    row !== undefined &&
    row.labels.length > 0 &&
    prints(row) === 0 &&
    row.slots.every(({ isWhole }) => isWhole)
  )
}
