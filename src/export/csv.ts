import type { FieldValue } from './resource.ts'

/** What Excel needs before it takes a file for UTF-8. */
export const byteOrderMark = '\ufeff'

/** A sign alone, or a signed number such as -18, +1.5 or -3,000: no formula. */
const plainNumber = /^[+-][\d.,]*$/
const formulaStart = /^[=+\-@\t\r＝＋－＠]/
/** RFC 4180, 2.6; blanks at the ends are quoted too, since some readers trim them. */
const needsQuotes = /[",\r\n]|^\s|\s$/

/**
 * Rows as lines of CSV (RFC 4180), each ended by CR LF.
 *
 * Null is an empty field and numbers stand as they are; a text that a spreadsheet would run as a formula gets
 * an apostrophe before it.
 */
export function csvLines(rows: Iterable<readonly FieldValue[]>): string {
  let lines = ''
  for (const row of rows) lines += `${row.map(toField).join(',')}\r\n`
  return lines
}

function toField(value: FieldValue): string {
  if (value === null) return ''
  if (typeof value !== 'string') return String(value)
  const text = defuse(value)
  return needsQuotes.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/**
 * Keeps a spreadsheet from running a text as a formula, by an apostrophe before it.
 *
 * Source: OWASP, CSV Injection.
 */
function defuse(text: string): string {
  const isFormula = formulaStart.test(text) && !plainNumber.test(text)
  return isFormula ? `'${text}` : text
}
