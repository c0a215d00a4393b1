import type { Evidence, LocatedText } from '../document/index.ts'
import type { CellReading } from './cell-reading.ts'

/** A row as printed: labels on the left, places for numbers right of them. */
export interface PrintedRow {
  /** Indices of the first and the last block that it was read from: a cell a line makes a row of many. */
  readonly block: number
  readonly lastBlock: number
  /** UTF-16 offsets in the first and the last paragraph; rows of a grid have the row's index twice. */
  readonly span: readonly [number, number]
  /**
   * 'grid': a cell's column is known; 'rows': only the order of the row's cells;
   * 'text': numbers were found in running text, and blank cells may have vanished.
   */
  readonly layout: 'grid' | 'rows' | 'text'
  /** From the outermost to the innermost, as printed. */
  readonly labels: readonly PrintedLabel[]
  readonly slots: readonly Slot[]
}

export interface PrintedLabel {
  readonly text: string
  /** Grid columns [first, past the last); null without a grid. */
  readonly columns: readonly [number, number] | null
}

/** A place for a number: a cell, or a run of digits in a text. */
export interface Slot {
  readonly source: LocatedText
  readonly reading: CellReading
  readonly evidence: Evidence | null
  readonly columns: readonly [number, number] | null
  /** False where several cells may have run together in it. */
  readonly isWhole: boolean
}

/** The words of a row's labels; a line of a text holds several, parted by bars or white space. */
export function wordsOfRow({ labels, layout }: PrintedRow): string[] {
  const texts = labels.map(({ text }) => text)
  return layout === 'text' ? texts.flatMap((text) => text.split(/[\s|｜]+/u)).filter(Boolean) : texts
}
