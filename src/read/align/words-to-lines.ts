import type { PrintedLine, Word } from './word.ts'

/** Words whose middles differ by less than this part of the first one's height stand on one line. */
const lineToleranceHeights = 0.4

/**
 * The words of a page as lines from top to bottom, each from left to right.
 *
 * A label line half a line above its numbers stays a line of its own.
 */
export function wordsToLines(words: readonly Word[], page: number): PrintedLine[] {
  const rows: Word[][] = []
  for (const word of [...words].sort((a, b) => middle(a) - middle(b) || a.x0 - b.x0)) {
    const first = rows.at(-1)?.[0]
    const isSameLine = first && middle(word) - middle(first) < lineToleranceHeights * (first.y1 - first.y0)
    if (isSameLine) rows.at(-1)?.push(word)
    else rows.push([word])
  }
  return rows.map((row) => rowToLine(row, page))
}

function middle(word: Word): number {
  return (word.y0 + word.y1) / 2
}

function rowToLine(row: readonly Word[], page: number): PrintedLine {
  const words = [...row].sort((a, b) => a.x0 - b.x0)
  const y0 = Math.min(...row.map((word) => word.y0))
  return { page, y0, y1: Math.max(...row.map((word) => word.y1)), words }
}
