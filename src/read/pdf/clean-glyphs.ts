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
  const seen = new Map<string, Glyph[]>()
  return glyphs.filter((glyph) => {
    if (glyph.text === ' ') return true
    const [x, y] = glyph.box
    const step = Math.max(glyph.size, 1)
    const cells = neighbours(x / step, y / step).map((cell) => `${glyph.text}${cell}`)
    if (cells.some((cell) => seen.get(cell)?.some((other) => isDouble(other, glyph)))) return false
    const own = `${glyph.text}${Math.floor(x / step)},${Math.floor(y / step)}`
    seen.set(own, [...(seen.get(own) ?? []), glyph])
    return true
  })
}

/** The squares of one font size that a double may lie in. */
function neighbours(x: number, y: number): string[] {
  const squares = new Set<string>()
  for (const dx of [-doubleEm, doubleEm]) {
    for (const dy of [-doubleEm, doubleEm]) squares.add(`${Math.floor(x + dx)},${Math.floor(y + dy)}`)
  }
  return [...squares]
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
