import type { EquationSystem, Sum } from './equation-system.ts'
import type { SolvedCell } from './problem.ts'

/**
 * The cells, each decided one with the number of sums that force it: usable sums that hold it and no
 * cell in doubt. Where not all sums are satisfied, a decision rests on its row alone: 1.
 */
export function countSupport(
  cells: ReadonlyMap<string, SolvedCell>,
  system: EquationSystem,
  isSolved: boolean,
): Map<string, SolvedCell> {
  const support = new Map<string, number>()
  const sums = isSolved ? [...system.inRow.flat(), ...system.acrossRows] : []
  for (const sum of sums.filter((candidate) => isSettled(candidate, cells)))
    for (const id of sum.cells) support.set(id, (support.get(id) ?? 0) + 1)
  return new Map(
    [...cells].map(([id, cell]): [string, SolvedCell] => [
      id,
      cell.type === 'decided' ? { ...cell, equations: Math.max(1, support.get(id) ?? 0) } : cell,
    ]),
  )
}

function isSettled(sum: Sum, cells: ReadonlyMap<string, SolvedCell>): boolean {
  return sum.cells.every((id) => {
    const type = cells.get(id)?.type
    return type === 'certain' || type === 'decided'
  })
}
