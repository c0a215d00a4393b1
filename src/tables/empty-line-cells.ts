import type { Block } from '../document/index.ts'
import type { FormTable } from '../forms/index.ts'
import { fillGaps, fitsCells, type Gaps, gapBefore, gapsIn, sumOfGaps } from './empty-line-gaps.ts'
import { rowLabelsOf } from './known-labels.ts'
import { labelFit } from './label.ts'
import type { PrintedRow } from './printed-row.ts'
import { slotSums } from './slot-sums.ts'

/** Where rows were printed. */
export interface RowsInText {
  readonly printed: readonly PrintedRow[]
  readonly blocks: readonly Block[]
  /** Another table of the same text keeps its blank cells as empty lines. */
  readonly keepsEmptyLines: boolean
}

/**
 * The rows of a table with a slot for every empty line that is a blank cell; null where that is not certain.
 *
 * Shape: one row a row of the form, in its order; `matched` has null where none was found.
 * A text with a cell a line keeps its blank cells as empty lines when in the whole table each row's
 * numbers and the empty lines up to the next label are as many as its cells. Empty lines that only
 * part rows or groups show no such thing: they are alike, and stand behind the last number of a row.
 */
export function withEmptyLineCells(
  matched: readonly (PrintedRow | null)[],
  text: RowsInText,
  form: FormTable,
): readonly PrintedRow[] | null {
  const whole = withEmptyRows(matched, text, form)
  const rows = whole.flatMap((row, index) => {
    const gaps = row && gapsIn(row, whole[index + 1] ?? undefined, text.printed, text.blocks)
    const count = form.rows[index]?.columns.length ?? 0
    return row && gaps && fitsCells(row, gaps, count) ? [{ row, gaps, count }] : []
  })
  if (rows.length !== form.rows.length || !tellsCells(rows, text.keepsEmptyLines)) return null
  const filled = rows.map(({ row, gaps, count }) => fillGaps(row, gaps, count, text.blocks))
  const { failed } = slotSums(
    filled.map(({ slots }) => slots),
    form,
  )
  return failed > mostFailedSums ? null : filled
}

/** A single number that was published wrong is in so many sums. */
const mostFailedSums = 3
/** One row may hold an empty line by chance, where a page ended. */
const leastRowsWithGaps = 2
/** What little of a label has to fit where nothing but its row is missing. */
const leastFit = 0.5

/** A row that was not found, between two that were, is the only label there with as many empty lines below it as the row has cells. */
function withEmptyRows(
  matched: readonly (PrintedRow | null)[],
  { printed, blocks }: RowsInText,
  form: FormTable,
): readonly (PrintedRow | null)[] {
  return matched.map((row, index) => {
    const [above, below] = [matched[index - 1], matched[index + 1]]
    if (row || !above || !below) return row
    const count = form.rows[index]?.columns.length
    const between = printed.slice(printed.indexOf(above) + 1, printed.indexOf(below))
    const [found, ...others] = between.filter(
      ({ lastBlock, slots }) => slots.length === 0 && gapBefore(blocks[lastBlock + 1]) === count,
    )
    const fit = labelFit(found?.labels.at(-1)?.text ?? '', rowLabelsOf(form)[index] ?? '')
    return found && others.length === 0 && fit >= leastFit ? found : null
  })
}

/**
 * Empty lines are cells when rows have different numbers of them, and they stand in front of numbers or
 * are one here and several there.
 */
function tellsCells(rows: readonly { readonly gaps: Gaps }[], keepsEmptyLines: boolean): boolean {
  const known = rows.map(({ gaps }) => gaps).filter((gaps) => gaps.at(-1) !== null)
  const sums = known.map(sumOfGaps)
  const filled = sums.filter((sum) => sum > 0)
  if (keepsEmptyLines) return filled.length > 0
  const isInside = known.some((gaps) => sumOfGaps(gaps.slice(0, -1)) > 0)
  const areMany = new Set(filled).size > 1
  return filled.length >= leastRowsWithGaps && new Set(sums).size > 1 && (isInside || areMany)
}
