import type { CellStatus, FormYear, SectionKey, TableKey } from '../../../src/document/index.ts'
import type { Agency } from '../content/agency.ts'

/** A report as its author has it on paper, before a layout makes bytes of it. */
export interface PrintedReport {
  readonly agency: Agency
  readonly year: number
  /** The title's lines, most often one. */
  readonly titleLines: readonly string[]
  readonly preamble: readonly string[]
  readonly period: { readonly start: string; readonly end: string } | null
  readonly sections: readonly PrintedSection[]
  /** Agency and date below the last section. */
  readonly signature: readonly string[]
  readonly traits: readonly string[]
}

export interface PrintedSection {
  readonly key: SectionKey
  /** The heading as printed; null: the section was left out. */
  readonly heading: PrintedHeading | null
  readonly blocks: readonly PrintedBlock[]
}

/** A heading in its two halves, as a word processor may number it by itself. */
export interface PrintedHeading {
  readonly number: string
  readonly text: string
}

export type PrintedBlock = PrintedParagraph | PrintedTable

export interface PrintedParagraph {
  readonly type: 'paragraph'
  readonly text: string
  readonly isSubheading: boolean
}

/** A statistics table in one grid, or in several. */
export interface PrintedTable {
  readonly type: 'table'
  readonly key: TableKey
  readonly form: FormYear
  readonly grids: readonly PrintedGrid[]
  /** What stands in each cell of the form. */
  readonly cells: Readonly<Record<string, PrintedNumber>>
}

/** A number as printed. */
export interface PrintedNumber {
  readonly value: number | null
  readonly raw: string | null
  readonly status: CellStatus
}

export interface PrintedGrid {
  readonly rowCount: number
  readonly columnCount: number
  /** How many rows at the top are header rows. */
  readonly headerRows: number
  /** In reading order; a cell that spans stands once, at its top left place. */
  readonly cells: readonly PrintedCell[]
}

export interface PrintedCell {
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
  /** '\n' is a line break within the cell. */
  readonly text: string
  /** The form's cell key '<row>.<column>'; null: a label. */
  readonly key: string | null
}

/** The heading as one line. */
export function headingLine(heading: PrintedHeading): string {
  return heading.number + heading.text
}

/** The report's three tables in order of print. */
export function tablesOf(report: PrintedReport): PrintedTable[] {
  return report.sections.flatMap((section) => section.blocks).filter((block) => block.type === 'table')
}
