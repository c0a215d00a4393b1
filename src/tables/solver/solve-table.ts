import { amountScale, type Choice, rowPath } from './choice.ts'
import { countSupport } from './count-support.ts'
import { credibleFillings } from './credible-fillings.ts'
import { type EquationSystem, equationSystem } from './equation-system.ts'
import { toNetwork } from './network.ts'
import { defaultStepBudget, type SolvedCell, type SolverProblem, type SolverSolution } from './problem.ts'
import { type FillableRow, type Filling, fillableRow, rowFillings } from './row-fillings.ts'
import { solveNetwork } from './solve-network.ts'
import { solvedCells } from './solved-cells.ts'
import { BudgetExceeded, StepBudget } from './step-budget.ts'

/**
 * What the cells of a flattened table hold, as far as its print and its sums can tell; the problem
 * is stated at `SolverProblem`.
 *
 * Method: the fillings of each row that satisfy the row's own sums; of these, the ones that the other
 * rows can make up to a solution across rows (narrowing by what each sum can reach, then search).
 * Exact within the budget, pure and deterministic. Errors: none.
 */
export function solveTable(problem: SolverProblem): SolverSolution {
  const { rows, equations, stepBudget = defaultStepBudget } = problem
  const system = equationSystem(rows, equations)
  const scale = amountScale(rows)
  const fillable = rows.map(
    (row): FillableRow => fillableRow(row.cells.length, rowPath(row, scale), row.blanks === 'any'),
  )
  const budget = new StepBudget(stepBudget)
  const { outcome, fillings } = findFillings(problem, fillable, system, budget)
  const cells = rows.flatMap((row, index): [string, SolvedCell][] => {
    const rowReady = fillable[index]
    if (row.isMissing || !rowReady) return row.cells.map((id) => [id, { type: 'unknown', from: null }])
    return solvedCells(row.cells, rowReady, choicesByCell(fillings[index] ?? []))
  })
  const supported = countSupport(new Map(cells), { rows, system, isSolved: outcome === 'solved' })
  return { outcome, cells: supported, steps: Math.min(budget.steps, stepBudget) }
}

interface Found {
  readonly outcome: SolverSolution['outcome']
  /** The fillings of each row to reckon with; none for a row of which the sums tell nothing. */
  readonly fillings: readonly (readonly Filling[])[]
}

function findFillings(
  { rows }: SolverProblem,
  fillable: readonly FillableRow[],
  system: EquationSystem,
  budget: StepBudget,
): Found {
  try {
    const sums = system.inRow.map((ofRow, index) => ofRow.map((sum) => sum.termsByRow.get(index) ?? []))
    const fillings = fillable.map((row, index) =>
      rows[index]?.isMissing ? [[]] : rowFillings(row, sums[index] ?? [], budget),
    )
    const network = toNetwork(fillings, system.acrossRows)
    const domains = solveNetwork(network, budget)
    if (domains) {
      const solved = domains.map((domain, row) =>
        domain.flatMap((candidate) => network.candidates[row]?.[candidate]?.fillings ?? []),
      )
      return { outcome: 'solved', fillings: solved }
    }
    const credible = fillable.map((row, index) =>
      credibleFillings(
        { index, row, sums: sums[index] ?? [], fillings: fillings[index] ?? [] },
        network,
        budget,
      ),
    )
    return { outcome: 'inconsistent', fillings: credible }
  } catch (error) {
    if (error instanceof BudgetExceeded) return { outcome: 'over-budget', fillings: [] }
    throw error
  }
}

function choicesByCell(fillings: readonly Filling[]): Set<Choice>[] | null {
  const [first] = fillings
  if (!first) return null
  return first.map((_, cell) => new Set(fillings.flatMap((filling) => filling[cell] ?? [])))
}
