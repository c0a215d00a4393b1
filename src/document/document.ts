import type { Evidence } from './evidence.ts'
import type { Issue } from './issue.ts'
import type { LocatedText } from './located-text.ts'

export type MediaType =
  | 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
  | 'application/pdf'
  | 'text/html'
  | 'text/plain'
  | 'text/markdown'

/** What a reader makes of the bytes: the report's content in reading order, without any knowledge of the forms. */
export interface Document {
  readonly mediaType: MediaType
  readonly metadata: DocumentMetadata
  readonly blocks: readonly Block[]
  readonly issues: readonly Issue[]
}

/** What the file says of itself outside its text; each list is in order of trust. */
export interface DocumentMetadata {
  /** `<title>`, ArticleTitle, docProps title, the 名称 of a table of particulars … */
  readonly titles: readonly string[]
  /** ContentSource, 发布机构, docProps creator … */
  readonly agencies: readonly string[]
  /** SiteIDCode: the 政府网站标识码 of the site, as printed. */
  readonly siteCode: string | null
}

export type Block = Paragraph | Grid | Picture

/**
 * A paragraph, or one line of a text source.
 *
 * Automatic numbering (二、) is part of the text; soft line breaks are '\n'. A text source gives one
 * paragraph a line (its `gapBefore` counts the empty lines above); the other sources give whole paragraphs.
 */
export interface Paragraph extends LocatedText {
  readonly type: 'paragraph'
  /** 1 to 6 where the source marks a heading (h1…h6, outline level, Markdown #), else null. */
  readonly headingLevel: number | null
  /** Empty lines or paragraphs directly before it. */
  readonly gapBefore: number
  /** True where the source breaks its lines by page width, so that the next paragraph may continue this one. */
  readonly isLine: boolean
}

/** Cells in rows. */
export interface Grid {
  readonly type: 'grid'
  /**
   * 'grid': a cell's column is known, so that an empty cell is certainly empty;
   * 'rows': only the order of cells within a row is known (spans are lost, rows are ragged).
   */
  readonly alignment: 'grid' | 'rows'
  readonly rowCount: number
  readonly columnCount: number
  /** In reading order; a cell that spans is listed once, at its top left place. */
  readonly cells: readonly GridCell[]
  readonly evidence: Evidence
}

/** A cell of a grid; its paragraphs are parted by '\n'. Its pieces place every character. */
export interface GridCell extends LocatedText {
  /** 0-based grid position after spans, and extent (at least 1). */
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
  /** The cell as a whole; also for an empty cell. */
  readonly evidence: Evidence
}

/** A picture that may hold text (decoration is left out). */
export interface Picture {
  readonly type: 'picture'
  readonly evidence: Evidence
}
