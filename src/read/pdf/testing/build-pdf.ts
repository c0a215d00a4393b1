import { deflateSync } from 'node:zlib'

/** A page of a PDF made for a test. */
export interface TestPage {
  /** The content stream. */
  readonly content: string
  readonly width?: number
  readonly height?: number
  /** Extra entries of the page's dictionary, such as '/Rotate 90'. */
  readonly entries?: string
  /** Extra resources, such as '/XObject << /X 9 0 R >>'. */
  readonly resources?: string
  /** Extra fonts, such as '/T3 5 0 R'. */
  readonly fonts?: string
}

/** A font of the test's page resources: F1 Latin, F2 Han by Unicode, F3 the same set vertically, F4 Han by GBK. */
const fonts = {
  F1: '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  F2: hanFont('UniGB-UCS2-H'),
  F3: hanFont('UniGB-UCS2-V'),
  F4: hanFont('GBK-EUC-H'),
} as const

/**
 * The bytes of a PDF with these pages.
 *
 * `objects` are added as they are, numbered from `firstExtraObject`; `trailer` are extra entries of the trailer.
 */
export function buildPdf(
  pages: readonly TestPage[],
  objects: readonly string[] = [],
  trailer = '',
): Uint8Array {
  const firstFont = firstExtraObject + objects.length
  const fontResources = Object.keys(fonts)
    .map((name, index) => `/${name} ${firstFont + index} 0 R`)
    .join(' ')
  const firstPage = firstFont + Object.keys(fonts).length
  const kids = pages.map((_, index) => `${firstPage + 2 * index} 0 R`).join(' ')
  const all = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    ...objects,
    ...Object.values(fonts),
    ...pages.flatMap((page, index) => pageObjects(page, fontResources, firstPage + 2 * index + 1)),
  ]
  return assemble(all, trailer)
}

/** The number of the first of the objects that a test adds. */
export const firstExtraObject = 3

/** A stream object with the given dictionary entries. */
export function streamObject(entries: string, content: string): string {
  return `<< ${entries} /Length ${Buffer.byteLength(content, 'latin1')} >>\nstream\n${content}\nendstream`
}

/** A stream that is deflated `times` times. */
export function deflatedObject(content: string, times: number): string {
  let bytes: Uint8Array = Buffer.from(content, 'latin1')
  for (let turn = 0; turn < times; turn += 1) bytes = deflateSync(bytes)
  const filters = Array.from({ length: times }, () => '/FlateDecode').join(' ')
  return streamObject(`/Filter [${filters}]`, Buffer.from(bytes).toString('latin1'))
}

/** Operators that print a text at a place, measured from the page's lower left; Han text in F2, else in F1. */
export function printAt(
  x: number,
  y: number,
  text: string,
  size = 10,
  font = isLatin(text) ? 'F1' : 'F2',
): string {
  const shown = font === 'F1' ? `(${text.replace(/[()\\]/g, '\\$&')})` : `<${utf16Hex(text)}>`
  return `BT /${font} ${size} Tf ${x} ${y} Td ${shown} Tj ET\n`
}

/** Operators that stroke a grid of lines. */
export function strokeGrid(xs: readonly number[], ys: readonly number[]): string {
  const [left = 0, right = 0] = [xs[0], xs.at(-1)]
  const [bottom = 0, top = 0] = [ys[0], ys.at(-1)]
  const rows = ys.map((y) => strokeLine(left, y, right, y))
  return [...rows, ...xs.map((x) => strokeLine(x, bottom, x, top))].join('')
}

/** Operators that stroke one line. */
export function strokeLine(x0: number, y0: number, x1: number, y1: number): string {
  return `${x0} ${y0} m ${x1} ${y1} l S\n`
}

/** UTF-16 code units as hexadecimal digits. */
export function utf16Hex(text: string): string {
  return [...text].map((character) => character.charCodeAt(0).toString(16).padStart(4, '0')).join('')
}

function isLatin(text: string): boolean {
  return /^[ -~]*$/.test(text)
}

function hanFont(encoding: string): string {
  const descendant =
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /FontDescriptor << /Type /FontDescriptor /FontName /STSong-Light /Flags 4 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >> /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /DW 1000 /W [1 95 500] >>'
  return `<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /${encoding} /DescendantFonts [${descendant}] >>`
}

function pageObjects(page: TestPage, fontResources: string, contentObject: number): string[] {
  const { content, width = 595, height = 842, entries = '', resources = '', fonts: own = '' } = page
  return [
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] ${entries} /Contents ${contentObject} 0 R /Resources << /Font << ${fontResources} ${own} >> ${resources} >> >>`,
    streamObject('', content),
  ]
}

function assemble(objects: readonly string[], entries: string): Uint8Array {
  let file = '%PDF-1.7\n'
  const offsets = objects.map((object, index) => {
    const offset = file.length
    file += `${index + 1} 0 obj\n${object}\nendobj\n`
    return String(offset).padStart(10, '0')
  })
  const table = offsets.map((offset) => `${offset} 00000 n \n`).join('')
  const trailer = `trailer << /Size ${objects.length + 1} /Root 1 0 R ${entries} >>\nstartxref\n${file.length}\n%%EOF\n`
  return Buffer.from(
    `${file}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}${trailer}`,
    'latin1',
  )
}
