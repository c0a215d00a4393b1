import { strToU8, type Zippable, zipSync } from 'fflate'

/** The parts of a DOCX to build; each is the content of its root element. */
export interface DocxParts {
  readonly body: string
  readonly styles?: string
  readonly numbering?: string
  readonly footnotes?: string
  readonly core?: string
  /** Further members, as they are. */
  readonly members?: Zippable
}

const namespaces = [
  ['w', 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'],
  ['r', 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'],
  ['m', 'http://schemas.openxmlformats.org/officeDocument/2006/math'],
  ['mc', 'http://schemas.openxmlformats.org/markup-compatibility/2006'],
  ['wp', 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing'],
  ['a', 'http://schemas.openxmlformats.org/drawingml/2006/main'],
  ['wps', 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape'],
  ['v', 'urn:schemas-microsoft-com:vml'],
]
  .map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`)
  .join(' ')

/** The bytes of a DOCX with these parts and no others. */
export function buildDocx({ body, styles, numbering, footnotes, core, members }: DocxParts): Uint8Array {
  const parts: Zippable = { ...members }
  parts['word/document.xml'] = part('document', `<w:body>${body}</w:body>`)
  if (styles) parts['word/styles.xml'] = part('styles', styles)
  if (numbering) parts['word/numbering.xml'] = part('numbering', numbering)
  if (footnotes) parts['word/footnotes.xml'] = part('footnotes', footnotes)
  if (core) parts['docProps/core.xml'] = strToU8(core)
  return zipSync(parts)
}

/** A paragraph with one run; `properties` are the content of its w:pPr. */
export function paragraph(text: string, properties = ''): string {
  return `<w:p><w:pPr>${properties}</w:pPr>${run(text)}</w:p>`
}

/** A run; `properties` are the content of its w:rPr. */
export function run(text: string, properties = ''): string {
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`
}

/** A cell; `properties` are the content of its w:tcPr. */
export function cell(text: string, properties = ''): string {
  return cellOf(paragraph(text), properties)
}

/** A cell with any content. */
export function cellOf(content: string, properties = ''): string {
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`
}

/** A row; `properties` are the content of its w:trPr. */
export function row(cells: readonly string[], properties = ''): string {
  return `<w:tr><w:trPr>${properties}</w:trPr>${cells.join('')}</w:tr>`
}

/** A table of rows. */
export function table(...rows: readonly string[]): string {
  return `<w:tbl><w:tblPr/><w:tblGrid/>${rows.join('')}</w:tbl>`
}

function part(root: string, content: string): Uint8Array {
  return strToU8(`<?xml version="1.0" encoding="UTF-8"?><w:${root} ${namespaces}>${content}</w:${root}>`)
}
