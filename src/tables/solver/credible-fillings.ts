import type { Term } from './equation-system.ts'
import type { Candidate, Network } from './network.ts'
import { amountOf, type FillableRow, type Filling, rowFillings } from './row-fillings.ts'
import { hasSolution } from './solve-network.ts'
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
 * the row's own sums, and every other one with which a single misprinted cell of this row would explain
 * the whole table. So a row whose total was misprinted, and which adds up when cut wrongly, is seen
 * through by its columns.
 *
 * `network` holds the fillings of all rows that satisfy their own sums. Errors: `BudgetExceeded`.
 */
export function credibleFillings(
  questioned: QuestionedRow,
  network: Network,
  budget: StepBudget,
): readonly Filling[] {
  const { index, row, sums, fillings } = questioned
  const isMistakeElsewhere = network.candidates.some((candidates) => candidates.length === 0)
  if (sums.length === 0 || isMistakeElsewhere) return fillings
  const misprints = Array.from({ length: row.cellCount }, (_, cell) =>
    supposeMisprint(questioned, network, cell),
  )
  const reaches = network.sums.map((_, sum) => reachOfOthers(network, sum, index))
  const rivals = rowFillings(row, [], budget).filter((filling) => {
    budget.spend(reaches.length)
    if (sums.every((terms) => amountOf(filling, terms) === 0)) return false
    return misprints.some((misprint) => isExplained(filling, questioned, { ...misprint, reaches }, budget))
  })
  return [...fillings, ...rivals]
}

/** The sums that are left when all those with one cell of the row are dropped. */
interface Misprint {
  readonly network: Network
  /** Indices of the sums that the network has kept. */
  readonly kept: readonly number[]
  readonly sums: readonly (readonly Term[])[]
}

function supposeMisprint({ index, sums }: QuestionedRow, network: Network, cell: number): Misprint {
  const holdsCell = (terms: readonly Term[] = []) => terms.some((term) => term.cell === cell)
  const kept = [...network.sums.keys()].filter((sum) => !holdsCell(network.sums[sum]?.termsByRow.get(index)))
  const narrowed: Network = {
    sums: kept.flatMap((sum) => network.sums[sum] ?? []),
    candidates: network.candidates.map((candidates) =>
      candidates.map((candidate) => ({
        ...candidate,
        amounts: kept.map((sum) => candidate.amounts[sum] ?? 0),
      })),
    ),
  }
  return { network: narrowed, kept, sums: sums.filter((terms) => !holdsCell(terms)) }
}

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
    least += Math.min(...amounts)
    greatest += Math.max(...amounts)
  }
  return { least, greatest }
}

function isExplained(
  filling: Filling,
  { index }: QuestionedRow,
  { network, kept, sums, reaches }: Misprint & { readonly reaches: readonly Reach[] },
  budget: StepBudget,
): boolean {
  if (sums.some((terms) => amountOf(filling, terms) !== 0)) return false
  const amounts = network.sums.map((sum) => amountOf(filling, sum.termsByRow.get(index) ?? []))
  const isInReach = amounts.every((amount, nth) => {
    const { least, greatest } = reaches[kept[nth] ?? 0] ?? { least: 0, greatest: 0 }
    return -amount >= least && -amount <= greatest
  })
  if (!isInReach) return false
  const rival: Candidate = { amounts, fillings: [filling] }
  return hasSolution({ ...network, candidates: network.candidates.with(index, [rival]) }, budget)
}
