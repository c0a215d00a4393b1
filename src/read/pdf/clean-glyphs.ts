import type { Glyph } from './page-content.ts'

/** The same character printed again within this part of its size is fake bold or a shadow. */
const doubleEm = 0.12
/** Where invisible glyphs outnumber visible ones this many times, the page is a picture with an OCR layer. */
const ocrLayerRatio = 5

/**
 * The glyphs that a person reads: each once, without hidden ones and slanted watermarks.
 *
 * The invisible glyphs of an OCR layer are kept when the page has hardly any other text.
 */
export function cleanGlyphs(glyphs: readonly Glyph[]): Glyph[] {
  return dropDoubles(readable(glyphs.filter((glyph) => glyph.direction !== 'slanted')))
}

/** Whether a page's text stands in an invisible layer only. */
export function hasOcrLayer(glyphs: readonly Glyph[]): boolean {
  const visible = glyphs.reduce((count, glyph) => count + (glyph.isVisible ? 1 : 0), 0)
  return glyphs.length > 0 && glyphs.length - visible > visible * ocrLayerRatio
}

function readable(glyphs: readonly Glyph[]): readonly Glyph[] {
  return hasOcrLayer(glyphs) ? glyphs : glyphs.filter((glyph) => glyph.isVisible)
}

function dropDoubles(glyphs: readonly Glyph[]): Glyph[] {
  /** By text, then by the square of one font size that they begin in. */
  const seen = new Map<string, Map<number, Glyph[]>>()
  return glyphs.filter((glyph) => {
    if (glyph.text === ' ') return true
    const alike = seen.get(glyph.text) ?? new Map<number, Glyph[]>()
    seen.set(glyph.text, alike)
    const isSeen = corners.some(([dx, dy]) =>
      alike.get(squareOf(glyph, dx, dy))?.some((other) => isDouble(other, glyph)),
    )
    if (isSeen) return false
    const own = squareOf(glyph, 0, 0)
    const beside = alike.get(own)
    if (beside) beside.push(glyph)
    else alike.set(own, [glyph])
    return true
  })
}

/** The squares of one font size that a double may lie in. */
const corners = [-doubleEm, doubleEm].flatMap((dx) =>
  [-doubleEm, doubleEm].map((dy): readonly [number, number] => [dx, dy]),
)
/** More squares than a page has in a row. */
const squaresInRow = 2 ** 20

function squareOf({ box, size }: Glyph, dx: number, dy: number): number {
  const step = Math.max(size, 1)
  return Math.floor(box[1] / step + dy) * squaresInRow + Math.floor(box[0] / step + dx)
}

function isDouble(a: Glyph, b: Glyph): boolean {
  const tolerance = doubleEm * b.size
  return (
    a.direction === b.direction &&
    Math.abs(a.size - b.size) <= tolerance &&
    Math.abs(a.box[0] - b.box[0]) <= tolerance &&
    Math.abs(a.box[1] - b.box[1]) <= tolerance
  )
}
