import type { Token } from './printed-token.ts'
import type { TabularLine } from './tabular-line.ts'

/**
 * How many numbers and column heads stand straight below another of the lines just before.
 *
 * Straight means with left edges, middles or right edges in line. Zero for lines of prose.
 */
export function measureAgreement(lines: readonly TabularLine[], charWidth: number): number {
  const rows = lines.map(columnTokens).filter((tokens) => tokens.length > 0)
  return rows
    .map((row, index) => {
      const above = rows.slice(Math.max(0, index - linesBefore), index).flat()
      return row.filter((token) => above.some((other) => isStraight(token, other, charWidth))).length
    })
    .reduce((sum, count) => sum + count, 0)
}

/** How many numbers and column heads there are. */
export function countColumnTokens(lines: readonly TabularLine[]): number {
  return lines.reduce((sum, line) => sum + columnTokens(line).length, 0)
}

const linesBefore = 3
const straightCharacters = 0.6

/** The values of a line; of a line of several words those after the first, whose place all models agree on. */
function columnTokens({ labels, values }: TabularLine): readonly Token[] {
  return values.length > 0 ? values : labels.slice(1)
}

interface Stretch {
  readonly x0: number
  readonly x1: number
}

function isStraight(a: Stretch, b: Stretch, charWidth: number): boolean {
  const most = straightCharacters * charWidth
  return (
    Math.abs(a.x0 - b.x0) < most ||
    Math.abs(a.x1 - b.x1) < most ||
    Math.abs((a.x0 + a.x1 - b.x0 - b.x1) / 2) < most
  )
}
