import type { FormTable } from '../forms/index.ts'
import type { RowsInText } from './empty-line-cells.ts'
import { fillGaps, fitsCells, gapBefore, gapsIn, sumOfGaps } from './empty-line-gaps.ts'
import type { PrintedRow, Slot } from './printed-row.ts'
import { slotSums } from './slot-sums.ts'

/**
 * The row of fifteen numbers with a slot for every empty line that is a blank cell; as it is where that is not certain.
 *
 * The lines of the header have none between them, and numbers and empty lines are as many as the cells.
 * Either another table of the text keeps its blank cells as empty lines, or the sums hold, one of them
 * of a group with numbers and blank cells.
 */
export function disputesWithEmptyLines(row: PrintedRow, text: RowsInText, form: FormTable): PrintedRow {
  const groups = form.rows.map(({ key, columns }) => ({ key, count: columns.length }))
  const count = groups.reduce((sum, group) => sum + group.count, 0)
  const gaps = gapsIn(row, undefined, text.printed, text.blocks)
  if (!gaps || row.slots.length >= count || sumOfGaps(gaps) === 0) return row
  if (!fitsCells(row, gaps, count) || !isHeaderClose(row, text)) return row
  const filled = fillGaps(row, gaps, count, text.blocks)
  const parts = groups.map((group, index) => ({ ...group, slots: partOf(filled.slots, groups, index) }))
  const { failed, proven } = slotSums(
    parts.map(({ slots }) => slots),
    form,
  )
  if (text.keepsEmptyLines) return failed <= mostFailedSums ? filled : row
  const isProven = parts.some(({ key, slots }) => proven.has(key) && slots.some(isBlank))
  return failed === 0 && isProven && sumOfGaps(gaps) >= leastEmptyLines ? filled : row
}

/** A number that was published wrong is in one sum. */
const mostFailedSums = 1
const leastEmptyLines = 2
/** The header's last two lines of outcomes. */
const leastHeaderLines = 10

function isHeaderClose({ block }: PrintedRow, { blocks }: RowsInText): boolean {
  const header = blocks.slice(Math.max(0, block - leastHeaderLines + 1), block + 1)
  return header.length === leastHeaderLines && header.slice(1).every((line) => gapBefore(line) === 0)
}

function partOf(
  slots: readonly Slot[],
  groups: readonly { count: number }[],
  index: number,
): readonly Slot[] {
  const from = groups.slice(0, index).reduce((sum, { count }) => sum + count, 0)
  return slots.slice(from, from + (groups[index]?.count ?? 0))
}

function isBlank({ reading }: Slot): boolean {
  return reading.type === 'blank'
}
