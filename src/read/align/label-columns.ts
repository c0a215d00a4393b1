import { type Token, wordsToToken } from './printed-token.ts'
import { isNumbered } from './text-shape.ts'

/**
 * The left edges of the label columns on one page, from left to right; one at least.
 *
 * Rows with several labels tell them; a row with one label stands in the last column that begins left of it.
 */
export function findLabelEdges(lines: readonly (readonly Token[])[], charWidth: number): number[] {
  const shared = lines.filter((labels) => labels.length > 1).flat()
  const edges: number[] = []
  for (const { x0 } of shared.sort((a, b) => a.x0 - b.x0)) {
    const last = edges.at(-1)
    if (last === undefined || x0 - last > edgeToleranceCharacters * charWidth) edges.push(x0)
  }
  return edges.length > 0 ? edges : [Math.min(...lines.flat().map((label) => label.x0), Number.MAX_VALUE)]
}

/**
 * The number of the label column in which a label begins, out of `count`.
 *
 * A page with fewer label columns than another has the last ones of them.
 */
export function labelColumnOf(
  label: Token,
  edges: readonly number[],
  count: number,
  charWidth: number,
): number {
  const column = edges.findLastIndex((edge) => edge <= label.x0 + edgeToleranceCharacters * charWidth)
  return Math.max(count - edges.length + column, 0)
}

const edgeToleranceCharacters = 2

/** `三、本年 （三）不予公开`: a label that is parted from the next one by one space only, cut where the next column or a numbered label begins. */
export function splitLabel(label: Token, edges: readonly number[], charWidth: number): Token[] {
  const runs: Token['words'][number][][] = []
  for (const word of label.words) {
    const isAtEdge = edges.some((edge) => Math.abs(edge - word.x0) < cutToleranceCharacters * charWidth)
    const begins = (isAtEdge && word.text.length >= minCutWordLength) || isNumbered(word.text)
    const last = runs.at(-1)
    if (!last || begins) runs.push([word])
    else last.push(word)
  }
  return runs.map(wordsToToken)
}

const cutToleranceCharacters = 0.6
/** A short word, such as a number inside a label, may stand at a column's edge by chance. */
const minCutWordLength = 3
