import type { Term } from './equation-system.ts'
import type { Network } from './network.ts'
import { amountOf, type FillableRow, type Filling, rowFillings } from './row-fillings.ts'
import type { StepBudget } from './step-budget.ts'

/** A row of a table in which not all sums hold. */
export interface QuestionedRow {
  readonly index: number
  readonly row: FillableRow
  /** The sums inside the row. */
  readonly sums: readonly (readonly Term[])[]
  /** Its fillings that satisfy these. */
  readonly fillings: readonly Filling[]
}

/**
 * The fillings of a row to reckon with where the sums of the table do not all hold: those that satisfy
 * the row's own sums, and every other one that breaks no more sums in all, its own and those across
 * rows, than the best of the former. So a row whose own total was misprinted, and which adds up when
 * cut wrongly, is seen through by its columns.
 *
 * Errors: `BudgetExceeded`.
 */
export function credibleFillings(
  { index, row, sums, fillings }: QuestionedRow,
  network: Network,
  budget: StepBudget,
): readonly Filling[] {
  if (fillings.length === 0 || sums.length === 0) return fillings
  const reaches = network.sums.map((_, sum) => reachOfOthers(network, sum, index))
  const broken = (filling: Filling) => {
    budget.spend(reaches.length)
    return countBroken(filling, sums) + countBrokenAcross(filling, index, network, reaches)
  }
  const least = fillings.reduce((fewest, filling) => Math.min(fewest, broken(filling)), Infinity)
  if (least === 0) return fillings
  const rivals = rowFillings(row, [], budget).filter(
    (filling) => countBroken(filling, sums) > 0 && broken(filling) <= least,
  )
  return [...fillings, ...rivals]
}

/** What the other rows can add up to in a sum: every whole number from `least` to `greatest`, as far as is known. */
interface Reach {
  readonly least: number
  readonly greatest: number
}

function reachOfOthers(network: Network, sum: number, row: number): Reach {
  let least = 0
  let greatest = 0
  for (const other of network.sums[sum]?.termsByRow.keys() ?? []) {
    if (other === row) continue
    const amounts = (network.candidates[other] ?? []).map((candidate) => candidate.amounts[sum] ?? 0)
    // A row without a filling may hold anything: Math.min() of nothing is Infinity.
    least += amounts.length === 0 ? -Infinity : Math.min(...amounts)
    greatest += amounts.length === 0 ? Infinity : Math.max(...amounts)
  }
  return { least, greatest }
}

function countBroken(filling: Filling, sums: readonly (readonly Term[])[]): number {
  return sums.filter((terms) => {
    const isReadable = terms.every(({ cell }) => filling[cell]?.type !== 'unreadable')
    return isReadable && amountOf(filling, terms) !== 0
  }).length
}

function countBrokenAcross(
  filling: Filling,
  row: number,
  network: Network,
  reaches: readonly Reach[],
): number {
  return network.sums.filter((sum, index) => {
    const { least, greatest } = reaches[index] ?? { least: -Infinity, greatest: Infinity }
    const missing = -amountOf(filling, sum.termsByRow.get(row) ?? [])
    return missing < least || missing > greatest
  }).length
}
