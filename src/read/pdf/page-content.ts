import type { Box } from './matrix.ts'

/** Which way the text runs on the page; slanted text runs along no edge, as a watermark does. */
export type Direction = 'right' | 'down' | 'left' | 'up' | 'slanted'

/** One printed character (or ligature). Points in the page as shown, origin top left. */
export interface Glyph {
  readonly text: string
  readonly box: Box
  readonly size: number
  readonly direction: Direction
  /** Pen before and after it along its direction (growing as the text goes on), and its base line across. */
  readonly start: number
  readonly end: number
  readonly baseline: number
  readonly isVerticalFont: boolean
  /** Number of the text object (BT … ET) that prints it. */
  readonly textObject: number
  /** False for text rendering mode 3, as OCR layers have it. */
  readonly isVisible: boolean
}

/** A ruling line; `position` is y of a horizontal and x of a vertical one. */
export interface Edge {
  readonly orientation: 'horizontal' | 'vertical'
  readonly position: number
  readonly start: number
  readonly end: number
}

/** What one page paints, as far as a reader sees it. */
export interface PageContent {
  /** 1-based. */
  readonly page: number
  readonly width: number
  readonly height: number
  /** In the order of the content stream. */
  readonly glyphs: readonly Glyph[]
  readonly edges: readonly Edge[]
  readonly images: readonly Box[]
}
