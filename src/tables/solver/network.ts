import type { Sum } from './equation-system.ts'
import { amountOf, type Filling } from './row-fillings.ts'

/** Fillings of one row that give the same amounts to every sum across rows: for these sums they are one. */
export interface Candidate {
  /** Signed contribution to each sum of the network. */
  readonly amounts: readonly number[]
  readonly fillings: readonly Filling[]
}

/**
 * The problem across rows: pick one candidate a row, so that for every sum the amounts add up to
 * zero. `candidates[r]` are the choices of row r.
 */
export interface Network {
  readonly candidates: readonly (readonly Candidate[])[]
  readonly sums: readonly Sum[]
}

/**
 * The network of the rows' fillings. A sum is left out when one of its cells is unreadable in some
 * filling, since then it cannot be told to fail.
 */
export function toNetwork(fillings: readonly (readonly Filling[])[], acrossRows: readonly Sum[]): Network {
  const sums = acrossRows.filter((sum) => isReadable(sum, fillings))
  return { sums, candidates: fillings.map((ofRow, row) => groupFillings(ofRow, row, sums)) }
}

function isReadable(sum: Sum, fillings: readonly (readonly Filling[])[]): boolean {
  return [...sum.termsByRow].every(([row, terms]) =>
    (fillings[row] ?? []).every((filling) => terms.every(({ cell }) => filling[cell]?.type !== 'unreadable')),
  )
}

function groupFillings(fillings: readonly Filling[], row: number, sums: readonly Sum[]): Candidate[] {
  const groups = new Map<string, { amounts: number[]; fillings: Filling[] }>()
  for (const filling of fillings) {
    const amounts = sums.map((sum) => amountOf(filling, sum.termsByRow.get(row) ?? []))
    const key = amounts.join()
    const group = groups.get(key)
    if (group) group.fillings.push(filling)
    else groups.set(key, { amounts, fillings: [filling] })
  }
  return [...groups.values()]
}
