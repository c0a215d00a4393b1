import { readTabularLine, type TabularLine } from './tabular-line.ts'
import type { PrintedLine } from './word.ts'

/**
 * How far numbers stand from those above them: the sum over neighbouring lines with equally many values.
 *
 * Units: as the words. Zero for lines without numbers.
 */
export function measureJitter(lines: readonly PrintedLine[], charWidth: number): number {
  const rows = lines
    .map((line, index) => readTabularLine(line, index, charWidth))
    .filter((line) => line.values.length > 0)
  return rows.slice(1).reduce((sum, row, index) => sum + stepBetween(rows[index], row), 0)
}

function stepBetween(above: TabularLine | undefined, below: TabularLine): number {
  if (!above || above.values.length !== below.values.length) return 0
  return below.values.reduce((sum, value, index) => {
    const other = above.values[index] ?? value
    return sum + Math.abs(value.x0 + value.x1 - other.x0 - other.x1) / 2
  }, 0)
}
