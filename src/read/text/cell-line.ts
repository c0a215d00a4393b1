import { isBlank, type SourceLine } from './source-line.ts'

/** A line with what tells whether it may be a cell: looked at once, as many rows may begin above it. */
export interface CellLine extends SourceLine {
  readonly isBlank: boolean
  /** Nothing but a bar. */
  readonly isLoneBar: boolean
  /** One bar, at its end. */
  readonly isClosed: boolean
  /** Short, without the end of a sentence, and not drawn in columns by spaces, which are several cells. */
  readonly isShort: boolean
}

/** A line of a text as one that may be a cell. */
export function toCellLine({ number, raw }: SourceLine): CellLine {
  return {
    number,
    raw,
    isBlank: isBlank(raw),
    isLoneBar: /^\s*[|｜]\s*$/.test(raw),
    isClosed: /^[^|｜]*[|｜]\s*$/.test(raw),
    isShort: raw.length <= maxCellCharacters && !/。\s*$/.test(raw) && !columns.test(raw),
  }
}

/** A cell is shorter than a paragraph that is merely indented. */
const maxCellCharacters = 80
const columns = /\S {3,}\S/
