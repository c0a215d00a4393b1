import { type Block, type Evidence, locate } from '../document/index.ts'
import type { PrintedRow, Slot } from './printed-row.ts'

/** The empty lines in front of each number of a row, and last those in front of the next label; null: not to be seen. */
export type Gaps = readonly (number | null)[]

/**
 * The empty lines in a row of a text with a cell a line, up to the next row of numbers.
 *
 * Null where the row's numbers do not stand a line each right below its label, other numbers follow
 * before the next row, or empty lines part the labels in between.
 */
export function gapsIn(
  row: PrintedRow,
  next: PrintedRow | undefined,
  printed: readonly PrintedRow[],
  blocks: readonly Block[],
): Gaps | null {
  if (row.layout !== 'text' || row.lastBlock - row.block !== row.slots.length) return null
  const lines = blocks.slice(row.block, row.lastBlock + 1)
  if (!row.slots.every(({ source }, index) => source === lines[index + 1])) return null
  const inside = lines.slice(1).map(gapBefore)
  if (inside.includes(null)) return null
  if (!next) return [...inside, null]
  const [from, to] = [printed.indexOf(row), printed.indexOf(next)]
  if (to < from || printed.slice(from + 1, to).some(({ slots }) => slots.length > 0)) return null
  const labels = blocks.slice(row.lastBlock + 1, next.block + 1)
  return labels.slice(1).every((label) => gapBefore(label) === 0) ? [...inside, gapBefore(labels[0])] : null
}

/** The empty lines above a line of a text; null for what is no line. */
export function gapBefore(block: Block | undefined): number | null {
  return block?.type === 'paragraph' ? block.gapBefore : null
}

/** So many empty lines are to be seen. */
export function sumOfGaps(gaps: Gaps): number {
  return gaps.reduce<number>((sum, gap) => sum + (gap ?? 0), 0)
}

/** Whether numbers and empty lines are as many as cells; behind the last row of a table any number may follow. */
export function fitsCells(row: PrintedRow, gaps: Gaps, count: number): boolean {
  const printed = row.slots.length + sumOfGaps(gaps)
  return gaps.at(-1) === null ? printed <= count : printed === count
}

/** The row with a blank cell for each of its empty lines, and for each cell that nothing is printed of below its last number. */
export function fillGaps(row: PrintedRow, gaps: Gaps, count: number, blocks: readonly Block[]): PrintedRow {
  const slots: Slot[] = []
  gaps.forEach((gap, index) => {
    const above = blocks[row.block + index]
    const empty = gap ?? count - slots.length
    for (let line = 1; line <= empty; line++) slots.push(emptySlot(above, gap === null ? 0 : line))
    const slot = row.slots[index]
    if (slot) slots.push(slot)
  })
  return { ...row, slots }
}

/** A blank cell: at its own empty line in a text, else at the print above it. */
function emptySlot(above: Block | undefined, line: number): Slot {
  const evidence = placeBelow(above, line)
  return {
    source: { text: '', pieces: [] },
    reading: { type: 'blank' },
    evidence,
    columns: null,
    isWhole: true,
  }
}

function placeBelow(above: Block | undefined, line: number): Evidence | null {
  if (above?.type !== 'paragraph') return null
  const own = above.pieces[0]?.evidence.line
  return own === undefined || line === 0 ? locate(above, 0, above.text.length) : { line: own + line }
}
