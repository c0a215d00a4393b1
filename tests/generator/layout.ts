import type { TableKey } from '../../src/document/index.ts'
import type { WritingLimits } from './content/write-tables.ts'
import type { PrintedReport } from './print/printed.ts'
import type { Random } from './random.ts'

/** A way to publish a report: how its bytes come about, and what is lost on the way. */
export interface Layout {
  readonly name: string
  /** The file name's ending, without the dot. */
  readonly extension: string
  readonly limits: WritingLimits
  readonly print: (report: PrintedReport, random: Random) => LayoutOutput
}

/** A report in a layout. */
export interface LayoutOutput {
  readonly source: BytesSource | PageSource
  /** What is odd about it, on top of the report's own traits. */
  readonly traits: readonly string[]
  readonly loss: Loss
  /** Tables that are pictures here. */
  readonly pictures?: readonly TableKey[]
}

/**
 * What a flattening loses: nothing; the place of the numbers where blanks vanished; or also where one
 * number ends and the next begins.
 */
export type Loss = 'none' | 'places' | 'cuts'

export interface BytesSource {
  readonly type: 'bytes'
  readonly bytes: Uint8Array
}

/** A page that a browser has yet to print. */
export interface PageSource {
  readonly type: 'page'
  readonly html: string
  readonly isLandscape: boolean
  /** HTML of the page foot; null: none. */
  readonly footer: string | null
  /** HTML of the page head; null: none. */
  readonly header: string | null
  /** 'text': the text of the PDF, laid out by columns, is the document; 'cut': half of the PDF is. */
  readonly as: 'pdf' | 'text' | 'cut'
  /** How far a viewer has to turn the pages (/Rotate). */
  readonly turn?: 90 | 270
}
