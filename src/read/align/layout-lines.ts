import type { Piece } from '../../document/index.ts'
import type { LayoutLine } from './align-lines.ts'
import { markedPageNumber } from './find-furniture.ts'
import type { PrintedLine, Word } from './word.ts'

/** How many columns a character takes in the text at hand. */
export type WidthModel = 'even' | 'wide'

/**
 * The lines of a layout text that hold words; a page ends at a form feed or at a marked page number.
 *
 * Units: a column is a half-width character, a line is one high; `y0` is the index of the line.
 */
export function layoutLines(lines: readonly LayoutLine[], model: WidthModel): PrintedLine[] {
  const printed: PrintedLine[] = []
  let page = 0
  lines.forEach((line, index) => {
    const isPageStart = line.raw.includes('\f') || markedPageNumber.test(printedText(printed.at(-1)))
    if (isPageStart && printed.at(-1)?.page === page) page++
    const words = layoutWords(line, index, model)
    if (words.length > 0) printed.push({ page, y0: index, y1: index + 1, words })
  })
  return printed
}

/** The words of one line, parted at every white space, with their columns. */
export function layoutWords({ number, raw }: LayoutLine, y0: number, model: WidthModel): Word[] {
  const y1 = y0 + 1
  const evidence = { line: number }
  const piecesAt = (offset: number, length: number): Piece[] => [
    { start: 0, length, evidence, offset, holderLength: raw.length },
  ]
  if (raw.length > maxLayoutCharacters)
    return [{ text: raw, pieces: piecesAt(0, raw.length), x0: 0, x1: raw.length, y0, y1 }]
  const words: Word[] = []
  let column = 0
  let end = 0
  for (const { 0: text, index } of raw.matchAll(/[^\s\0\u200B-\u200D\u2060\uFEFF]+/g)) {
    const x0 = advance(raw, end, index, column, model)
    end = index + text.length
    column = advance(raw, index, end, x0, model)
    words.push({ text, pieces: piecesAt(index, text.length), x0, x1: column, y0, y1 })
  }
  return words
}

/** A longer line is no row of a table; it stays one word. */
const maxLayoutCharacters = 1000
const tabColumns = 8
/** Characters that a terminal or a CJK font draws twice as wide, the quotes and dashes of Chinese text among them. */
const wideCharacter =
  /[\u1100-\u115F‘-”—…①-⑳\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60\uFFE0-\uFFE6]|[\u{20000}-\u{3FFFD}]/u
const unprinted = /[\0\f\r\u200B-\u200D\u2060\uFEFF]/

function printedText(line: PrintedLine | undefined): string {
  return line?.words.map((word) => word.text).join(' ') ?? ''
}

/** The column behind the characters `[start, end)` that begin at a column. */
function advance(raw: string, start: number, end: number, column: number, model: WidthModel): number {
  let next = column
  for (let at = start; at < end; at++) {
    const code = raw.codePointAt(at) ?? 0
    if (code > 0xffff) at += 1
    if (code === tab) next = (Math.floor(next / tabColumns) + 1) * tabColumns
    else next += widthOf(code, model)
  }
  return next
}

const tab = 0x09

function widthOf(code: number, model: WidthModel): number {
  // Most of a text, by far: told without a search.
  if (code >= 0x20 && code <= 0x7e) return 1
  if (code >= 0x4e00 && code <= 0x9fff) return model === 'wide' ? 2 : 1
  const character = String.fromCodePoint(code)
  if (unprinted.test(character)) return 0
  return model === 'wide' && wideCharacter.test(character) ? 2 : 1
}
