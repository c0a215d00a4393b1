import { fold, onlyWords, type Paragraph, simplify } from '../document/index.ts'
import { sectionTitles } from './section-titles.ts'

/** A text as it is held against the titles of the sections. */
export interface ComparableText {
  /** Characters as printed. */
  readonly length: number
  readonly folded: string
  readonly simplified: string
  /** Without marks. */
  readonly words: string
}

/** A paragraph with its text for comparing, and its index among the blocks. */
export interface Line {
  readonly block: Paragraph
  readonly text: ComparableText
  readonly index: number
}

/** A text in the forms in which it is compared. */
export function toComparable(text: string): ComparableText {
  const folded = fold(text)
  const simplified = simplify(folded)
  return { length: text.length, folded, simplified, words: onlyWords(simplified) }
}

/** Two lines as one text. */
export function joinComparable(first: ComparableText, second: ComparableText): ComparableText {
  return {
    length: first.length + second.length,
    folded: first.folded + second.folded,
    simplified: first.simplified + second.simplified,
    words: first.words + second.words,
  }
}

/** Whether one of the words is there that every heading has, of whichever section: most texts have none. */
export function mayNameSection({ words }: ComparableText): boolean {
  return titleWords.test(words)
}

const titleWords = new RegExp(sectionTitles.map(({ words }) => words.source).join('|'), 'u')
