import { type Domains, narrow, sumsOfRow } from './narrow.ts'
import type { Candidate, Network } from './network.ts'
import type { StepBudget } from './step-budget.ts'

/**
 * For every row, the candidates that are part of at least one solution; null when there is none.
 *
 * Exact: every candidate that stays was seen in a solution, every other was refuted. One solution
 * vouches for a candidate of each row, so that few searches are needed. Errors: `BudgetExceeded`.
 */
export function solveNetwork(network: Network, budget: StepBudget): Domains | null {
  let domains = narrowAll(network, budget)
  const vouched = network.candidates.map(() => new Set<number>())
  const search = { network, vouched, weights: network.candidates.map(weightOf), budget }
  for (const [row, candidates] of network.candidates.entries()) {
    for (const candidate of candidates.keys()) {
      if (!domains?.[row]?.includes(candidate) || vouched[row]?.has(candidate)) continue
      const solution = pick(search, domains, row, candidate)
      if (solution) for (const [index, chosen] of solution.entries()) vouched[index]?.add(chosen)
      else domains = drop(search, domains, row, candidate)
    }
  }
  return domains
}

/** Whether some choice of one candidate a row satisfies all sums. Errors: `BudgetExceeded`. */
export function hasSolution(network: Network, budget: StepBudget): boolean {
  const domains = narrowAll(network, budget)
  const vouched = network.candidates.map(() => new Set<number>())
  const search = { network, vouched, weights: network.candidates.map(weightOf), budget }
  return domains !== null && complete(search, domains) !== null
}

function narrowAll(network: Network, budget: StepBudget): Domains | null {
  const all = network.candidates.map((candidates) => [...candidates.keys()])
  if (all.some((domain) => domain.length === 0)) return null
  budget.spend(all.reduce((steps, domain) => steps + domain.length * network.sums.length, 0))
  return narrow(network, all, network.sums.keys(), budget)
}

interface Search {
  readonly network: Network
  /** Candidates already seen in a solution: tried last, so that a new solution vouches for new ones. */
  readonly vouched: readonly ReadonlySet<number>[]
  /** The largest amount of each row. */
  readonly weights: readonly number[]
  readonly budget: StepBudget
}

function drop({ network, budget }: Search, domains: Domains, row: number, candidate: number): Domains | null {
  const less = domains.with(
    row,
    (domains[row] ?? []).filter((index) => index !== candidate),
  )
  if (less[row]?.length === 0) return null
  return narrow(network, less, sumsOfRow(network, row), budget)
}

/** A solution (a candidate a row) that takes `candidate` in `row`, or null. */
function pick(search: Search, domains: Domains, row: number, candidate: number): number[] | null {
  const { network, budget } = search
  const narrowed = narrow(network, domains.with(row, [candidate]), sumsOfRow(network, row), budget)
  return narrowed && complete(search, narrowed)
}

function complete(search: Search, domains: Domains): number[] | null {
  const row = weightiestOpenRow(search, domains)
  if (row === null) return domains.map((domain) => domain[0] ?? 0)
  const domain = domains[row] ?? []
  const vouched = search.vouched[row] ?? new Set()
  const order = [
    ...domain.filter((index) => !vouched.has(index)),
    ...domain.filter((index) => vouched.has(index)),
  ]
  for (const candidate of order) {
    const solution = pick(search, domains, row, candidate)
    if (solution) return solution
  }
  return null
}

/**
 * The row with the largest number of all that are not yet settled: where it goes is what the sums
 * tell soonest.
 */
function weightiestOpenRow(search: Search, domains: Domains): number | null {
  let weightiest: number | null = null
  for (const [row, domain] of domains.entries()) {
    if (domain.length < 2) continue
    if (weightiest === null || (search.weights[row] ?? 0) > (search.weights[weightiest] ?? 0))
      weightiest = row
  }
  return weightiest
}

function weightOf(candidates: readonly Candidate[]): number {
  return candidates.reduce(
    (weight, { amounts }) => amounts.reduce((most, amount) => Math.max(most, Math.abs(amount)), weight),
    0,
  )
}
