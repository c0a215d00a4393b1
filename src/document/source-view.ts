import type { MediaType } from './document.ts'

/**
 * A source as it is shown beside its report: our own plain values, made of what the reader kept, and nothing of
 * the source's own markup.
 */
export type SourceView = LinesView | BlocksView | PagesView

/** A text: every line as it stands there; line `n` of an evidence is `lines[n - 1]`. */
export interface LinesView {
  readonly kind: 'text'
  readonly mediaType: MediaType
  readonly lines: readonly string[]
  /** How many lines are too many to be shown; 0 where all are. */
  readonly omitted: number
}

/** A web page or an office document: its paragraphs, tables and pictures in reading order. */
export interface BlocksView {
  readonly kind: 'blocks'
  readonly mediaType: MediaType
  readonly blocks: readonly ViewBlock[]
  /** How many blocks are too many to be shown; 0 where all are. */
  readonly omitted: number
}

/** A PDF, whose pages are drawn from its bytes. */
export interface PagesView {
  readonly kind: 'pdf'
  readonly mediaType: MediaType
  readonly pages: number
}

export type ViewBlock = ViewParagraph | ViewTable | ViewPicture

export interface ViewParagraph extends ViewText {
  readonly type: 'paragraph'
  readonly headingLevel: number | null
}

export interface ViewTable {
  readonly type: 'table'
  readonly rows: number
  readonly columns: number
  /** In reading order; a cell that spans is listed once, at its top left place. */
  readonly cells: readonly ViewCell[]
}

export interface ViewCell extends ViewText {
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
  /** What an evidence calls the cell. */
  readonly place: ViewPlace
}

export interface ViewPicture {
  readonly type: 'picture'
}

/** A text and the places of its parts. */
export interface ViewText {
  readonly text: string
  readonly pieces: readonly ViewPiece[]
}

/** The part `[start, start + length)` of a text; `offset` is where it begins at its place, for spans. */
export interface ViewPiece {
  readonly start: number
  readonly length: number
  readonly offset: number
  readonly place: ViewPlace
}

/** What an evidence calls a line, a block or a cell, without a span. */
export interface ViewPlace {
  readonly line?: number
  readonly block?: number
  readonly table?: number
  readonly row?: number
  readonly column?: number
}
