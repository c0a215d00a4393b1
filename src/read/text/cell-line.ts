import { isBlank, type SourceLine } from './source-line.ts'

/** A line with what tells whether it may be a cell: looked at once, as many rows may begin above it. */
export interface CellLine extends SourceLine {
  readonly isBlank: boolean
  /** Nothing but bars: several close a cell that spans columns. */
  readonly isLoneBar: boolean
  /** Bars at its end only. */
  readonly isClosed: boolean
  /** Short, without the end of a sentence, and not drawn in columns by spaces, which are several cells. */
  readonly isShort: boolean
}

/** Whether nothing but bars follows the first bar of a line: `0 |`, `行政许可 | ||`, `|`. */
export function hasBarsAtEndOnly(raw: string): boolean {
  const bar = raw.search(/[|｜]/)
  return bar >= 0 && /^[|｜\s]+$/.test(raw.slice(bar))
}

/** A line of a text as one that may be a cell. */
export function toCellLine({ number, raw }: SourceLine): CellLine {
  return {
    number,
    raw,
    isBlank: isBlank(raw),
    isLoneBar: /^\s*[|｜][|｜\s]*$/.test(raw),
    isClosed: hasBarsAtEndOnly(raw),
    isShort: raw.length <= maxCellCharacters && !/。\s*$/.test(raw) && !columns.test(raw),
  }
}

/** A cell is shorter than a paragraph that is merely indented. */
const maxCellCharacters = 80
const columns = /\S {3,}\S/
