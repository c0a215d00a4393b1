import { sliceText } from '../../document/index.ts'
import type { Word } from './word.ts'

/** The parts of a word that white space parts, each with its own box: by the edges of its characters where known, else by their widths. */
export function splitWord(word: Word): Word[] {
  return [...word.text.matchAll(/\S+/g)].map(({ 0: text, index }) => {
    const end = index + text.length
    const x0 = index === 0 ? word.x0 : boundaryAt(word, index)
    const x1 = end === word.text.length ? word.x1 : boundaryAt(word, end)
    return { ...sliceText(word, index, end), x0, x1, y0: word.y0, y1: word.y1 }
  })
}

/** The advance of a half-width character: half the median Han character, in the unit of the words. */
export function measureCharWidth(words: readonly Word[]): number {
  const han = words.filter((word) => /^\p{Script=Han}+$/u.test(word.text))
  const widths = (han.length > 0 ? han : words)
    .filter((word) => word.text.trim() !== '')
    .map((word) => (word.x1 - word.x0) / countHalfWidths(word.text))
    .sort((a, b) => a - b)
  return widths[Math.floor(widths.length / 2)] ?? 1
}

function boundaryAt(word: Word, offset: number): number {
  const piece = word.pieces.find(({ start, length }) => start <= offset && offset <= start + length)
  const edge = piece?.edges?.[offset - piece.start]
  if (edge !== undefined) return edge
  const part = countHalfWidths(word.text.slice(0, offset)) / countHalfWidths(word.text)
  return word.x0 + part * (word.x1 - word.x0)
}

/** Characters from here on, and the quotes of Chinese text, are as wide as two digits. */
const firstWide = '\u1100'

function countHalfWidths(text: string): number {
  let count = 0
  for (const character of text) count += character >= firstWide || /[‘’“”—…]/.test(character) ? 2 : 1
  return count
}
