import { type Evidence, joinTexts, type LocatedText, locate, type Piece } from '../../document/index.ts'
import type { Word } from './word.ts'

/** The words of a cell as one text, with the spaces that stand between them; in one piece where they are of one line of text. */
export function joinWords(words: readonly Word[], charWidth: number): LocatedText {
  return words.slice(1).reduce<LocatedText>((text, word, index) => {
    const gap = word.x0 - (words[index]?.x1 ?? word.x0)
    return joinTwo(text, word, gap < spaceCharacters * charWidth ? '' : ' ')
  }, words[0] ?? { text: '', pieces: [] })
}

/** Where the words of a cell stand: a box in a PDF, a stretch of the line in a text, that of the first word if they are on several. */
export function placeOfWords(words: readonly Word[], text: LocatedText): Evidence {
  const evidence = locate(text, 0, text.text.length) ?? {}
  const isOneLine = text.pieces.every((piece) => piece.evidence.line === evidence.line)
  if (!evidence.bbox) return isOneLine ? { ...evidence, ...spanOfPieces(text.pieces) } : evidence
  const { span: _, ...whole } = evidence
  return { ...whole, bbox: boxOf(words) }
}

/** The box around some words. */
export function boxOf(words: readonly Word[]): [number, number, number, number] {
  return [
    Math.min(...words.map((word) => word.x0)),
    Math.min(...words.map((word) => word.y0)),
    Math.max(...words.map((word) => word.x1)),
    Math.max(...words.map((word) => word.y1)),
  ]
}

/** Less white space than that is none. */
const spaceCharacters = 0.3

function joinTwo(left: LocatedText, right: LocatedText, separator: string): LocatedText {
  const a = left.pieces.at(-1)
  const b = right.pieces[0]
  if (!a || !b || !follows(a, b, separator)) return joinTexts([left, right], separator)
  const whole = { ...a, length: a.length + separator.length + b.length }
  const shift = left.text.length + separator.length
  const rest = right.pieces.slice(1).map((piece) => ({ ...piece, start: piece.start + shift }))
  return { text: left.text + separator + right.text, pieces: [...left.pieces.slice(0, -1), whole, ...rest] }
}

function follows(a: Piece, b: Piece, separator: string): boolean {
  const isOneLine = a.evidence.line !== undefined && a.evidence.line === b.evidence.line
  return isOneLine && !a.edges && !b.edges && b.offset === a.offset + a.length + separator.length
}

function spanOfPieces(pieces: readonly Piece[]): Pick<Evidence, 'span'> {
  const first = pieces[0]
  const last = pieces.at(-1)
  if (!first || !last || last.offset + last.length - first.offset === first.holderLength) return {}
  return { span: [first.offset, last.offset + last.length] }
}
