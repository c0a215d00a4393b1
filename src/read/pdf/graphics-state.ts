import { type Box, identityMatrix, type Matrix } from './matrix.ts'

/** A font as pdfjs hands it over; only what places glyphs. */
export interface PdfFont {
  readonly vertical?: boolean
  readonly isType3Font?: boolean
  readonly fontMatrix?: readonly number[]
  readonly defaultVMetrics?: readonly number[]
}

/** The parameters that `q` saves and `Q` restores (ISO 32000-1, 8.4.1 and 9.3.1), as far as they move ink. */
export interface GraphicsState {
  matrix: Matrix
  clip: Box
  isStrokeWhite: boolean
  isFillWhite: boolean
  font: PdfFont | null
  fontSize: number
  characterSpacing: number
  wordSpacing: number
  horizontalScale: number
  leading: number
  rise: number
  renderingMode: number
}

/** The state at the start of a page. */
export function initialState(matrix: Matrix, clip: Box): GraphicsState {
  return {
    matrix,
    clip,
    isStrokeWhite: false,
    isFillWhite: false,
    font: null,
    fontSize: 0,
    characterSpacing: 0,
    wordSpacing: 0,
    horizontalScale: 1,
    leading: 0,
    rise: 0,
    renderingMode: 0,
  }
}

/** Text matrix and text line matrix between BT and ET (ISO 32000-1, 9.4.1). */
export interface TextCursor {
  matrix: Matrix
  lineX: number
  lineY: number
  x: number
  y: number
  /** Counts the text objects of the page. */
  textObject: number
}

/** The cursor before the first text object. */
export function initialCursor(): TextCursor {
  return { matrix: identityMatrix, lineX: 0, lineY: 0, x: 0, y: 0, textObject: 0 }
}
