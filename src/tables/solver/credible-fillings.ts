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
    budget.spend(sums.length + reaches.length)
    const fails = sums.map((terms) => amountOf(filling, terms) !== 0)
    if (!fails.includes(true)) return false
    const amounts = network.sums.map((sum) => amountOf(filling, sum.termsByRow.get(index) ?? []))
    const isBeyond = amounts.map((amount, sum) => !canBalance(amount, reaches[sum]))
    return misprints.some(
      (misprint) =>
        !misprint.keptOfRow.some((sum) => fails[sum]) &&
        !misprint.kept.some((sum) => isBeyond[sum]) &&
        isExplained({ amounts, fillings: [filling] }, index, misprint, budget),
    )
  })
  return [...fillings, ...rivals]
}

/** The sums that are left when all those with one cell of the row are dropped. */
interface Misprint {
  readonly network: Network
  /** Indices of the sums across rows that are left, and of those inside the row. */
  readonly kept: readonly number[]
  readonly keptOfRow: readonly number[]
}

function supposeMisprint({ index, sums }: QuestionedRow, network: Network, cell: number): Misprint {
  const holdsCell = (terms: readonly Term[] = []) => terms.some((term) => term.cell === cell)
  const kept = [...network.sums.keys()].filter((sum) => !holdsCell(network.sums[sum]?.termsByRow.get(index)))
  const keptOfRow = [...sums.keys()].filter((sum) => !holdsCell(sums[sum]))
  return { network: withSums(network, kept), kept, keptOfRow }
}

function withSums({ sums, candidates }: Network, kept: readonly number[]): Network {
  return {
    sums: kept.flatMap((sum) => sums[sum] ?? []),
    candidates: candidates.map((ofRow) => ofRow.map((candidate) => withAmounts(candidate, kept))),
  }
}

function withAmounts(candidate: Candidate, kept: readonly number[]): Candidate {
  return { ...candidate, amounts: kept.map((sum) => candidate.amounts[sum] ?? 0) }
}

interface Reach {
  readonly least: number
  readonly greatest: number
}

/** What the other rows can add up to in a sum, at the least and at the most. */
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

function canBalance(amount: number, reach: Reach | undefined): boolean {
  return reach !== undefined && -amount >= reach.least && -amount <= reach.greatest
}

function isExplained(
  rival: Candidate,
  row: number,
  { network, kept }: Misprint,
  budget: StepBudget,
): boolean {
  const candidates = network.candidates.with(row, [withAmounts(rival, kept)])
  return hasSolution({ ...network, candidates }, budget)
}
