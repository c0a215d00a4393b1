/** What the prepared body knows of a paragraph beyond its text. */
export interface ParagraphMark {
  /** 0-based among the paragraphs outside tables, in document order; null inside a table. */
  readonly block: number | null
  /** 1 to 6, or null. */
  readonly headingLevel: number | null
  /** Styled as a line of a contents list. */
  readonly isContentsLine: boolean
}

/** What the prepared body knows of a table beyond its cells. */
export interface TableMark {
  /** 0-based among all tables, in document order, nested ones counted. */
  readonly table: number
  /** For each row that is left: its 0-based place among the table's row elements. */
  readonly rows: readonly number[]
}

/** Marks by the number that stands in the prepared body as a paragraph's indent or a table's style. */
export interface BodyMarks {
  readonly paragraphs: readonly ParagraphMark[]
  readonly tables: readonly TableMark[]
}

/** The style that stands for a table's mark. */
export function tableStyle(mark: number): string {
  return `t${mark}`
}

/** The table's mark that a style stands for, or null. */
export function tableMarkOf(style: string | null, marks: BodyMarks): TableMark | null {
  return marks.tables[Number(style?.slice(1))] ?? null
}

/** The indent that marks a place before a row's first cell or after its last one, where there is no cell. */
export const fillerMark = 'filler'

/** The name of the bookmark that stands where a picture stood. */
export const pictureMark = 'picture'
