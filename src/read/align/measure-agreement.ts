import { readTabularLine } from './tabular-line.ts'
import type { PrintedLine } from './word.ts'

/**
 * How many values stand straight below a value of one of the lines with values just before.
 *
 * Straight means with left edges, middles or right edges in line. Zero for lines without numbers.
 */
export function measureAgreement(lines: readonly PrintedLine[], charWidth: number): number {
  const rows = lines
    .map((line, index) => readTabularLine(line, index, charWidth).values)
    .filter((values) => values.length > 0)
  return rows
    .map((row, index) => {
      const above = rows.slice(Math.max(0, index - linesBefore), index).flat()
      return row.filter((value) => above.some((other) => isStraight(value, other, charWidth))).length
    })
    .reduce((sum, count) => sum + count, 0)
}

const linesBefore = 3
const straightCharacters = 0.6

interface Stretch {
  readonly x0: number
  readonly x1: number
}

function isStraight(a: Stretch, b: Stretch, charWidth: number): boolean {
  const offsets = [a.x0 - b.x0, a.x1 - b.x1, (a.x0 + a.x1 - b.x0 - b.x1) / 2]
  return offsets.some((offset) => Math.abs(offset) < straightCharacters * charWidth)
}
