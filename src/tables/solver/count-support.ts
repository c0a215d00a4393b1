import type { EquationSystem, Sum } from './equation-system.ts'
import type { SolvedCell, SolverRow } from './problem.ts'

export interface SupportContext {
  readonly rows: readonly SolverRow[]
  readonly system: EquationSystem
  /** Whether all sums are satisfied. */
  readonly isSolved: boolean
}

/**
 * The cells, each decided one with the number of sums that force it: usable sums that hold it and no
 * cell in doubt. Where not all sums are satisfied, a decision rests on its row alone: 1.
 *
 * In a run whose blanks may stand anywhere, a decision about a cell that no sum across rows holds rests
 * on too little: there, with one misprint in eight tables, about one decision in fifty is wrong. It is
 * taken back.
 */
export function countSupport(
  cells: ReadonlyMap<string, SolvedCell>,
  { rows, system, isSolved }: SupportContext,
): Map<string, SolvedCell> {
  const support = new Map<string, number>()
  const sums = isSolved ? [...system.inRow.flat(), ...system.acrossRows] : []
  for (const sum of sums)
    if (isSettled(sum, cells)) for (const id of sum.cells) support.set(id, (support.get(id) ?? 0) + 1)
  const elusive = elusiveCells(rows, system)
  return new Map(
    [...cells].map(([id, cell]): [string, SolvedCell] => {
      if (cell.type !== 'decided') return [id, cell]
      if (elusive.has(id)) return [id, { type: 'several', values: [cell.value] }]
      return [id, { ...cell, equations: Math.max(1, support.get(id) ?? 0) }]
    }),
  )
}

function isSettled(sum: Sum, cells: ReadonlyMap<string, SolvedCell>): boolean {
  return sum.cells.every((id) => {
    const type = cells.get(id)?.type
    return type === 'certain' || type === 'decided'
  })
}

/** The cells of runs with blanks anywhere that stand in no sum across rows. */
function elusiveCells(rows: readonly SolverRow[], system: EquationSystem): Set<string> {
  const held = new Set(system.acrossRows.flatMap((sum) => sum.cells))
  const runs = rows.filter(
    ({ blanks, pieces }) => blanks === 'any' && pieces.some(({ type }) => type === 'digits'),
  )
  return new Set(runs.flatMap(({ cells }) => cells).filter((id) => !held.has(id)))
}
