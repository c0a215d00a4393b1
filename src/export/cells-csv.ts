import { stringify } from 'csv-stringify/sync'
import type { Report } from '../document/index.ts'
import { type CellRow, cellColumns, reportToCellRows } from './cell-rows.ts'

/** The head of a cells.csv: a byte order mark, so that Excel reads UTF-8, and the names of the columns. */
export function cellsCsvHead(): string {
  return `\ufeff${cellColumns.join(',')}\r\n`
}

/** A report's cells as lines of a cells.csv (RFC 4180), each ended by CR LF. */
export function cellsCsvLines(report: Report): string {
  const rows = reportToCellRows(report).map(defuseRow)
  return stringify(rows, { columns: [...cellColumns], record_delimiter: '\r\n' })
}

function defuseRow(row: CellRow): CellRow {
  const fields = Object.entries(row).map(([column, field]) => [
    column,
    typeof field === 'string' ? defuse(field) : field,
  ])
  return Object.fromEntries(fields) as CellRow
}

/** A sign alone, or a signed number such as -18, +1.5 or -3,000: no formula. */
const plainNumber = /^[+-][\d.,]*$/

/**
 * Keeps a spreadsheet from running a text as a formula, by an apostrophe before it.
 *
 * Source: OWASP, CSV Injection.
 */
function defuse(text: string): string {
  const isFormula = /^[=+\-@\t\r＝＋－＠]/.test(text) && !plainNumber.test(text)
  return isFormula ? `'${text}` : text
}
