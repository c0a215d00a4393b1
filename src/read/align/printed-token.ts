import type { PrintedLine, Word } from './word.ts'

/** A stretch of a line in x, with the words that stand there. */
export interface Token {
  readonly words: readonly Word[]
  readonly text: string
  readonly x0: number
  readonly x1: number
}

/** So many half-width characters of white space part two tokens. */
export const tokenGapCharacters = 2

/**
 * The tokens of a line: words with less than two characters of white space between them are one.
 *
 * Shape: words without spaces, from left to right. Units: `charWidth` is the advance of a half-width character.
 */
export function lineToTokens(line: PrintedLine, charWidth: number): Token[] {
  const runs: Word[][] = []
  for (const word of line.words) {
    const previous = runs.at(-1)?.at(-1)
    if (previous && word.x0 - previous.x1 < tokenGapCharacters * charWidth - rounding) runs.at(-1)?.push(word)
    else runs.push([word])
  }
  return runs.map(wordsToToken)
}

/** Some words of a line as one token. */
export function wordsToToken(words: readonly Word[]): Token {
  return {
    words,
    text: words.map((word) => word.text).join(' '),
    x0: words.reduce((least, word) => Math.min(least, word.x0), Infinity),
    x1: words.reduce((most, word) => Math.max(most, word.x1), -Infinity),
  }
}

const rounding = 1e-6
