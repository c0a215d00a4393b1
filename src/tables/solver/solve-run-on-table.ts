import { applyBlankRule } from './blank-rule.ts'
import type { SolvedCell, SolverProblem, SolverRow, SolverSolution } from './problem.ts'
import { solveTable } from './solve-table.ts'

/**
 * What the cells of a table whose separators are gone hold; `blanks` of its rows is set by
 * `applyBlankRule`.
 *
 * Where no row is short of print, and the sums do not hold without blanks but would hold with them,
 * either a sum was misprinted or there are blanks: then a cell is told only if it is the same in both
 * cases. Errors: none.
 */
export function solveRunOnTable(problem: SolverProblem): SolverSolution {
  const rows = applyBlankRule(problem.rows)
  const solution = solveTable({ ...problem, rows })
  if (solution.outcome !== 'inconsistent' || rows.some(({ blanks }) => blanks === 'any')) return solution
  const withBlanks = solveTable({ ...problem, rows: rows.map(allowBlanks) })
  const steps = solution.steps + withBlanks.steps
  if (withBlanks.outcome === 'inconsistent') return { ...solution, steps }
  const cells = [...solution.cells].map(([id, cell]): [string, SolvedCell] => [
    id,
    agreedCell(cell, withBlanks.cells.get(id)),
  ])
  return { ...solution, cells: new Map(cells), steps }
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
