import type { FormColumn } from '../forms/index.ts'
import { columnOf } from './header-order.ts'
import { strongFit } from './known-labels.ts'
import { labelFit } from './label.ts'
import type { PrintedRow } from './printed-row.ts'

/**
 * The rows of a disputes table that is turned on its side, a number a row: each group's outcomes in the
 * order of the form, the first of them beside the group's label; null for any other print.
 */
export function turnedDisputes(
  rows: readonly PrintedRow[],
  groups: readonly string[],
  outcomes: readonly FormColumn[],
): PrintedRow[] | null {
  const narrow = rows.filter(({ slots }) => slots.length > 0)
  const isTurned =
    narrow.length === groups.length * outcomes.length &&
    narrow.every(({ slots, labels }, index) => {
      const outcome = columnOf(labels.at(-1)?.text ?? '', outcomes)
      return slots.length === 1 && outcome === index % outcomes.length
    })
  const hasGroup = (label: string, index: number) =>
    narrow[index * outcomes.length]?.labels.some(({ text }) => labelFit(text, label) >= strongFit)
  return isTurned && groups.every(hasGroup) ? narrow : null
}
