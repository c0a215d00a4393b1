import type { GraphicsState, PdfFont, TextCursor } from './graphics-state.ts'
import { type Box, type Matrix, multiply, place, placeBox } from './matrix.ts'
import { normalizeGlyphText } from './normalize-glyph-text.ts'
import type { Direction, Glyph } from './page-content.ts'

/** A glyph of a pdfjs operator list; widths in thousandths of the font size (Type 3: in glyph space). */
export interface ShownGlyph {
  readonly unicode: string
  readonly width: number
  readonly isSpace: boolean
  readonly vmetric?: readonly number[] | null
}

/** Height of ink above and below the base line, as parts of the font size; the same for all fonts, so that lines of mixed fonts compare. */
const ascentEm = 0.88
const descentEm = 0.12
/** How far a text line may lean (sine) and still count as running along an axis. */
const leanTolerance = 0.05
const invisibleMode = 3
const clipOnlyMode = 7

/**
 * The glyphs that one showText operator prints; moves the cursor behind them.
 *
 * Numbers between the glyphs are shifts in thousandths of the font size. Vertical fonts move down by
 * their vertical metrics (ISO 32000-1, 9.7.4.3).
 */
export function showText(
  shown: readonly (ShownGlyph | number)[],
  state: GraphicsState,
  cursor: TextCursor,
): Glyph[] {
  const { font } = state
  if (state.fontSize === 0) return []
  if (!font) return [placeGlyph(lostGlyph, lostFont, state, cursor)].filter((glyph) => glyph !== null)
  const glyphs: Glyph[] = []
  for (const entry of shown) {
    if (typeof entry === 'number') movePen(cursor, state, (-entry * state.fontSize) / 1000)
    else {
      const glyph = placeGlyph(entry, font, state, cursor)
      if (glyph) glyphs.push(glyph)
      movePen(cursor, state, advanceOf(entry, font, state))
    }
  }
  return glyphs
}

/**
 * Stands for a text whose font could not be read: pdfjs drops its characters, and what was printed must not
 * be taken for an empty cell.
 */
const lostGlyph: ShownGlyph = { unicode: '', width: 500, isSpace: false }
const lostFont: PdfFont = {}

function movePen(cursor: TextCursor, state: GraphicsState, distance: number): void {
  if (state.font?.vertical) cursor.y += distance
  else cursor.x += distance * state.horizontalScale
}

/** Along the writing direction, before horizontal scaling; negative (downwards) in vertical fonts. */
function advanceOf(glyph: ShownGlyph, font: PdfFont, state: GraphicsState): number {
  const spacing = state.characterSpacing + (glyph.isSpace ? state.wordSpacing : 0)
  return inkLength(glyph, font) * state.fontSize + spacing
}

function inkLength(glyph: ShownGlyph, font: PdfFont): number {
  if (font.vertical) return (verticalMetrics(glyph, font)[0] ?? -1000) / 1000
  return glyph.width * widthScale(font)
}

function widthScale(font: PdfFont): number {
  return font.isType3Font ? Math.abs(font.fontMatrix?.[0] ?? 0.001) : 0.001
}

/** Advance, and the shift (x, y) from the horizontal to the vertical origin. */
function verticalMetrics(glyph: ShownGlyph, font: PdfFont): readonly number[] {
  return glyph.vmetric ?? font.defaultVMetrics ?? [-1000, glyph.width / 2, 880]
}

function placeGlyph(
  shown: ShownGlyph,
  font: PdfFont,
  state: GraphicsState,
  cursor: TextCursor,
): Glyph | null {
  const text = normalizeGlyphText(shown.unicode, shown.width)
  if (text === '') return null
  const matrix = penMatrix(state, cursor)
  const length = inkLength(shown, font)
  const direction = directionOf(matrix, font.vertical === true)
  const box = inkBox(matrix, font.vertical === true, length)
  const [startX, startY] = place(matrix, 0, 0)
  const advance = advanceOf(shown, font, state) / state.fontSize
  const [endX, endY] = font.vertical ? place(matrix, 0, advance) : place(matrix, advance, 0)
  const { start, end, baseline } = penOf(direction, startX, startY, endX, endY)
  return {
    text,
    box,
    size: Math.hypot(matrix[2], matrix[3]),
    direction,
    start,
    end,
    baseline,
    isVerticalFont: font.vertical === true,
    textObject: cursor.textObject,
    isVisible: state.renderingMode !== invisibleMode && state.renderingMode !== clipOnlyMode,
  }
}

/** Takes text space with the font size as its unit to the page. */
function penMatrix(state: GraphicsState, cursor: TextCursor): Matrix {
  const { fontSize, horizontalScale, rise } = state
  const text: Matrix = [fontSize * horizontalScale, 0, 0, fontSize, cursor.x, cursor.y + rise]
  return multiply(state.matrix, multiply(cursor.matrix, text))
}

function inkBox(matrix: Matrix, isVertical: boolean, length: number): Box {
  return isVertical
    ? placeBox(matrix, -0.5, 0, 0.5, length)
    : placeBox(matrix, 0, -descentEm, Math.max(length, 0), ascentEm)
}

function directionOf(matrix: Matrix, isVertical: boolean): Direction {
  const [dx, dy] = isVertical ? [-matrix[2], -matrix[3]] : [matrix[0], matrix[1]]
  const length = Math.hypot(dx, dy)
  if (length === 0) return 'slanted'
  if (Math.abs(dy) <= leanTolerance * length) return dx > 0 ? 'right' : 'left'
  if (Math.abs(dx) <= leanTolerance * length) return dy > 0 ? 'down' : 'up'
  return 'slanted'
}

function penOf(
  direction: Direction,
  startX: number,
  startY: number,
  endX: number,
  endY: number,
): Pick<Glyph, 'start' | 'end' | 'baseline'> {
  switch (direction) {
    case 'right':
      return { start: startX, end: endX, baseline: startY }
    case 'left':
      return { start: -startX, end: -endX, baseline: startY }
    case 'down':
      return { start: startY, end: endY, baseline: startX }
    case 'up':
      return { start: -startY, end: -endY, baseline: startX }
    case 'slanted':
      return { start: 0, end: 0, baseline: 0 }
  }
}
