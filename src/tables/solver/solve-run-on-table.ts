import { applyBlankRule } from './blank-rule.ts'
import type { SolvedCell, SolverEquation, SolverProblem, SolverRow, SolverSolution } from './problem.ts'
import { solveTable } from './solve-table.ts'

/**
 * What the cells of a table whose separators are gone hold; `blanks` of its rows is set by
 * `applyBlankRule`.
 *
 * Where no row is short of print, and the sums do not hold without blanks but would hold with them,
 * either a sum was misprinted or there are blanks: then a cell is told only if it is the same in both
 * cases. Nothing is told of a row with several sums of its own of which more than one fails: that is
 * not one misprint, but blanks next to a misprint. Errors: none.
 */
export function solveRunOnTable(problem: SolverProblem): SolverSolution {
  const rows = applyBlankRule(problem.rows)
  const solution = solveTable({ ...problem, rows })
  if (solution.outcome !== 'inconsistent' || rows.some(({ blanks }) => blanks === 'any')) return solution
  const withBlanks = solveTable({ ...problem, rows: rows.map(allowBlanks) })
  const garbled = new Set(rows.filter((row) => isGarbled(row, problem.equations)).flatMap((row) => row.cells))
  const cells = [...solution.cells].map(([id, cell]): [string, SolvedCell] => {
    if (garbled.has(id)) return [id, { type: 'several', values: valuesOf(cell) }]
    return [id, withBlanks.outcome === 'inconsistent' ? cell : agreedCell(cell, withBlanks.cells.get(id))]
  })
  return { ...solution, cells: new Map(cells), steps: solution.steps + withBlanks.steps }
}

/** Whether no filling without blanks satisfies all but one of the row's own sums. */
function isGarbled(row: SolverRow, equations: readonly SolverEquation[]): boolean {
  const ids = new Set(row.cells)
  const own = equations.filter(({ left, right }) => [...left, ...right].every((id) => ids.has(id)))
  const holds = (kept: readonly SolverEquation[]) =>
    solveTable({ rows: [row], equations: kept }).outcome === 'solved'
  return own.length > 1 && !own.some((dropped) => holds(own.filter((equation) => equation !== dropped)))
}

function allowBlanks(row: SolverRow): SolverRow {
  return { ...row, blanks: 'any' }
}

function agreedCell(cell: SolvedCell, other: SolvedCell | undefined): SolvedCell {
  const values = valuesOf(cell)
  const otherValues = other ? valuesOf(other) : []
  if (
    cell.type === 'several' ||
    (values.length === 1 && otherValues.length === 1 && values[0] === otherValues[0])
  )
    return cell
  if (cell.type === 'unknown') return cell
  return { type: 'several', values: [...new Set([...values, ...otherValues])] }
}

function valuesOf(cell: SolvedCell): readonly (number | null)[] {
  if (cell.type === 'several') return cell.values
  return cell.type === 'unknown' ? [] : [cell.value]
}
