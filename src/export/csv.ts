import { rememberRepeated } from './remember-repeated.ts'
import type { FieldValue, PartedRow, Resource } from './resource.ts'

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
  for (const row of rows) lines += `${toFields(row)}\r\n`
  return lines
}

/** `csvLines` for the rows of one table, some at a time: what rows share is made once, and not for every row. */
export function csvWriter(parts: Resource['parts']): (rows: Iterable<PartedRow>) => string {
  const toTexts = parts.map(({ repeats }) => rememberRepeated(repeats, toFields))
  return (rows) => {
    let lines = ''
    for (const row of rows) {
      row.forEach((values, index) => {
        lines += (index === 0 ? '' : ',') + toTexts[index]?.(values)
      })
      lines += '\r\n'
    }
    return lines
  }
}

function toFields(values: readonly FieldValue[]): string {
  let text = ''
  for (let index = 0; index < values.length; index++) {
    text += (index === 0 ? '' : ',') + toField(values[index] ?? null)
  }
  return text
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
