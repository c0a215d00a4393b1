import type { Network } from './network.ts'
import type { StepBudget } from './step-budget.ts'
import { supportedAmounts } from './supported-amounts.ts'

/** For every row, the indices of the candidates that are still possible. */
export type Domains = readonly (readonly number[])[]

/**
 * Drops candidates that cannot be part of a solution: those to whose amount in some sum the other
 * rows cannot make up. Repeats until nothing changes; null when a row is left without a candidate.
 *
 * Starts with the sums in `dirty`; the others must have been narrowed already. What is left need not
 * be part of a solution, but when every row has one candidate left, these are one.
 * Errors: `BudgetExceeded`.
 */
export function narrow(
  network: Network,
  domains: Domains,
  dirty: Iterable<number>,
  budget: StepBudget,
): Domains | null {
  const current = [...domains]
  const queue = new Set(dirty)
  for (const sum of queue) {
    queue.delete(sum)
    const changedRows = narrowBySum(network, current, sum, budget)
    if (!changedRows) return null
    for (const other of changedRows.flatMap((row) => sumsOfRow(network, row)))
      if (other !== sum) queue.add(other)
  }
  return current
}

/** The sums to which the row contributes. */
export function sumsOfRow(network: Network, row: number): number[] {
  return [...network.sums.keys()].filter((sum) => network.sums[sum]?.termsByRow.has(row))
}

/** Narrows in place by one sum; gives the rows that lost candidates, or null on a contradiction. */
function narrowBySum(
  network: Network,
  domains: (readonly number[])[],
  sum: number,
  budget: StepBudget,
): number[] | null {
  const rows = [...(network.sums[sum]?.termsByRow.keys() ?? [])]
  const amounts = rows.map((row) => distinctAmounts(network, domains, row, sum))
  budget.spend(rows.reduce((steps, row) => steps + (domains[row]?.length ?? 0), 0))
  const fixed = amounts.reduce((total, ofRow) => total + (ofRow.length === 1 ? (ofRow[0] ?? 0) : 0), 0)
  const open = [...rows.keys()].filter((index) => amounts[index]?.length !== 1)
  if (open.length === 0) return fixed === 0 ? [] : null
  const supported = supportedAmounts(
    open.map((index) => amounts[index] ?? []),
    -fixed,
    budget,
  )
  const lessened = open.map((index, nth) => ({
    row: rows[index] ?? 0,
    all: amounts[index] ?? [],
    left: supported[nth] ?? new Set<number>(),
  }))
  if (lessened.some(({ left }) => left.size === 0)) return null
  const changed = lessened.filter(({ all, left }) => left.size < all.length)
  for (const { row, left } of changed) domains[row] = keep(network, domains, { row, sum, left })
  return changed.map(({ row }) => row)
}

function distinctAmounts(network: Network, domains: Domains, row: number, sum: number): number[] {
  const candidates = network.candidates[row] ?? []
  return [...new Set((domains[row] ?? []).map((index) => candidates[index]?.amounts[sum] ?? 0))]
}

interface Narrowing {
  readonly row: number
  readonly sum: number
  readonly left: ReadonlySet<number>
}

function keep(network: Network, domains: Domains, { row, sum, left }: Narrowing): number[] {
  const candidates = network.candidates[row] ?? []
  return (domains[row] ?? []).filter((index) => left.has(candidates[index]?.amounts[sum] ?? 0))
}
