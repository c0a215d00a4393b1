import type { FieldValue } from '../resource.ts'

/** The longest text that a cell of a spreadsheet holds, in UTF-16 units. */
const longestText = 32_767
/** What XML 1.0 cannot hold, and what would be taken for the escape of it (ECMA-376, 22.9.2.19, ST_Xstring). */
const unprintable =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to be escaped
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)/g
const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\r': '&#13;' }

/** The beginning of a sheet whose first row stays in view, and its end. */
export const sheetStart =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetData>'
export const sheetEnd = '</sheetData></worksheet>'

/**
 * A row of a sheet; null leaves a cell out, a text is a text whatever it begins with, so that nothing is run.
 *
 * `style` is the index of a cell format in the workbook's styles. A text that is longer than a cell can hold is
 * cut, with an ellipsis at its end.
 */
export function rowXml(number: number, values: readonly FieldValue[], style: number): string {
  const format = style === 0 ? '' : ` s="${style}"`
  const cells = values.map((value, index) => cellXml(columnName(index) + number, value, format))
  return `<row r="${number}">${cells.join('')}</row>`
}

/** A text as the content of an element or an attribute in double quotes. */
export function escapeXml(text: string): string {
  return text
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(
      unprintable,
      (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
    )
    .replace(/[&<>\r]/g, (character) => entities[character] ?? character)
    .replaceAll('"', '&quot;')
}

function cellXml(reference: string, value: FieldValue, format: string): string {
  if (value === null || value === '') return ''
  if (typeof value === 'number') return `<c r="${reference}"${format}><v>${value}</v></c>`
  if (typeof value === 'boolean') return `<c r="${reference}"${format} t="b"><v>${value ? 1 : 0}</v></c>`
  const text = value.length > longestText ? `${value.slice(0, longestText - 1)}…` : value
  return `<c r="${reference}"${format} t="inlineStr"><is><t xml:space="preserve">${escapeXml(text)}</t></is></c>`
}

/** 0 is A, 25 Z, 26 AA. */
function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26))
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter
}
