import { foldText, simplify } from '../../document/index.ts'
import { storableText } from '../storable-text.ts'

/** A text as words are looked for in it, with the way back: `offsets[i]` is where unit `i` begins in the original. */
export interface SearchText {
  readonly text: string
  readonly offsets: readonly number[]
}

/**
 * Folds a text for searching: without white space, widths, capitals (ASCII) and the traditional characters of
 * official words.
 *
 * Shape: UTF-16; the folded text holds no white space, so that lines can be joined by it.
 */
export function toSearchText(original: string): SearchText {
  const { text, offsets } = foldText(original)
  const lower = simplify(text).replace(/[A-Z]/g, (letter) => letter.toLowerCase())
  return { text: storableText(lower), offsets }
}

/** What a person looks for: words parted by white space, folded. */
export function toWords(query: string): readonly string[] {
  const words = query.split(/\s+/u).map((word) => toSearchText(word).text)
  return [...new Set(words.filter((word) => word !== ''))]
}
