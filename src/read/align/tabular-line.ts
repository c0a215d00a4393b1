import { lineToTokens, type Token, wordsToToken } from './printed-token.ts'
import { isNumberText, isValueText } from './value-text.ts'
import type { PrintedLine } from './word.ts'

/** A printed line, cut into the values at its right and the tokens before them. */
export interface TabularLine {
  /** Its index among the lines that were given. */
  readonly index: number
  readonly line: PrintedLine
  readonly labels: readonly Token[]
  /** The values that end the line, one token each; none for a line of text. */
  readonly values: readonly Token[]
  readonly text: string
  readonly x0: number
  readonly x1: number
}

/** Printed lines with their tokens told apart into labels and values. */
export function readTabularLines(lines: readonly PrintedLine[], charWidth: number): TabularLine[] {
  return lines.map((line, index) => readTabularLine(line, index, charWidth))
}

/** A line of more words is prose, whatever stands between them. */
const maxTabularWords = 40

function readTabularLine(line: PrintedLine, index: number, charWidth: number): TabularLine {
  const isProse = line.words.length > maxTabularWords
  const tokens = isProse ? [wordsToToken(line.words)] : lineToTokens(line, charWidth).flatMap(splitNumbers)
  const lastText = tokens.findLastIndex((token) => !isValueText(token.text))
  return {
    index,
    line,
    labels: tokens.slice(0, lastText + 1),
    values: tokens.slice(lastText + 1),
    text: tokens.map((token) => token.text).join(' '),
    x0: tokens[0]?.x0 ?? 0,
    x1: tokens.at(-1)?.x1 ?? 0,
  }
}

/** Numbers with a single space between them are a value each. */
function splitNumbers(token: Token): Token[] {
  if (!token.words.every((word) => isNumberText(word.text))) return [token]
  return token.words.map((word) => wordsToToken([word]))
}
