import type { FormTable } from '../forms/index.ts'
import { isColumnLabel, isHeaderWord, isRowLabel } from './known-labels.ts'
import { parseLabel } from './label.ts'
import { type PrintedRow, wordsOfRow } from './printed-row.ts'

/** A label takes no more lines of a text. */
const mostLabelLines = 4

/**
 * The matched rows of a text whose numbers may be those of other rows.
 *
 * Where the numbers of two rows follow each other without a label between, or numbers stand between the
 * headers of columns, the order in which labels and numbers were written down is not that of the table: a
 * label without numbers is then no empty row, and the numbers behind two labels may be those of either.
 * In the disclosure table, whose rows have a header each, no row is then sure.
 */
export function displacedRows(
  rows: readonly PrintedRow[],
  matched: ReadonlySet<PrintedRow>,
  form: FormTable,
): ReadonlySet<PrintedRow> {
  if (form.key === 'disclosure' && rows.some(isBelowHeader))
    return new Set([...matched].filter((row) => row.layout === 'text'))
  const width = Math.max(...form.rows.map((row) => row.columns.length))
  const own = rows.slice(0, rows.findLastIndex((row) => matched.has(row)) + 1)
  const isDisplaced = (row: PrintedRow) =>
    row.layout === 'text' &&
    (prints(row) >= 2 * width || (form.key === 'applications' && (holdsRows(row) || partsHeader(row, width))))
  if (!own.some(isDisplaced)) return new Set()
  return new Set(own.filter((row, at) => matched.has(row) && (isBare(row) || isBare(labelAbove(own, at)))))
}

/** Numbers of a text right behind a word of the header: the labels of their rows stand elsewhere. */
function isBelowHeader(row: PrintedRow): boolean {
  const label = wordsOfRow(row).at(-1) ?? ''
  return row.layout === 'text' && prints(row) > 0 && isHeaderWord(label, 'disclosure') && !isRowLabel(label)
}

/**
 * Numbers that are no row with blanks left out, as the last is not the sum of the others, and yet are such
 * rows one behind the other: `1 1 2 2`.
 */
function holdsRows(row: PrintedRow): boolean {
  const values = row.slots.map(({ reading, isWhole }) =>
    isWhole && reading.type === 'number' ? reading.value : null,
  )
  return values.length >= 4 && values.every((value) => value !== null) && !isRow(values) && areRows(values)
}

function areRows(values: readonly number[]): boolean {
  return (
    values.length === 0 ||
    values.some((_, at) => at > 0 && isRow(values.slice(0, at + 1)) && areRows(values.slice(at + 1)))
  )
}

function isRow(values: readonly number[]): boolean {
  return values.slice(0, -1).reduce((sum, value) => sum + value, 0) === values.at(-1)
}

/** Some numbers of a row behind the header of a column, as if that were the row's label. */
function partsHeader(row: PrintedRow, width: number): boolean {
  const count = prints(row)
  return count > 0 && count < width && isColumnLabel(wordsOfRow(row).at(-1) ?? '', 'applications')
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
