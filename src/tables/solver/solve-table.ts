import { amountScale, type Choice, rowPath } from './choice.ts'
import { countSupport } from './count-support.ts'
import { type EquationSystem, equationSystem } from './equation-system.ts'
import { toNetwork } from './network.ts'
import {
  defaultStepBudget,
  maxListedValues,
  type SolvedCell,
  type SolverProblem,
  type SolverRow,
  type SolverSolution,
} from './problem.ts'
import { type FillableRow, type Filling, fillableRow, possibleChoices, rowFillings } from './row-fillings.ts'
import { solveNetwork } from './solve-network.ts'
import { BudgetExceeded, StepBudget } from './step-budget.ts'

/**
 * What the cells of a flattened table hold, as far as its print and its sums can tell; the problem
 * is stated at `SolverProblem`.
 *
 * Method: the fillings of each row that satisfy the row's own sums; of these, the ones that the other
 * rows can make up to a solution across rows (narrowing by reachable sums, then search). Exact within
 * the budget. Pure and deterministic. Errors: none.
 */
export function solveTable(problem: SolverProblem): SolverSolution {
  const { rows, equations, stepBudget = defaultStepBudget } = problem
  const system = equationSystem(rows, equations)
  const scale = amountScale(rows)
  const fillable = rows.map((row) => fillableRow(row.cells.length, rowPath(row, scale), row.blanks === 'any'))
  const budget = new StepBudget(stepBudget)
  const found = solve(fillable, rows, system, budget)
  const cells = rows.flatMap((row, index) => readRow(row, fillable[index], found.choices[index] ?? null))
  return {
    outcome: found.outcome,
    cells: countSupport(new Map(cells), system, found.outcome === 'solved'),
    steps: Math.min(budget.steps, stepBudget),
  }
}

/** `choices[row][cell]`: what the cell may hold by the sums; null for a row that they tell nothing of. */
interface Found {
  readonly outcome: SolverSolution['outcome']
  readonly choices: readonly (readonly ReadonlySet<Choice>[] | null)[]
}

function solve(
  fillable: readonly FillableRow[],
  rows: readonly SolverRow[],
  system: EquationSystem,
  budget: StepBudget,
): Found {
  const fillings: (readonly Filling[])[] = []
  try {
    for (const [index, row] of fillable.entries()) {
      const sums = (system.inRow[index] ?? []).map((sum) => sum.termsByRow.get(index) ?? [])
      fillings.push(rows[index]?.isMissing ? [[]] : rowFillings(row, sums, budget))
    }
    const network = toNetwork(fillings, system.acrossRows)
    const domains = solveNetwork(network, budget)
    if (!domains) return { outcome: 'inconsistent', choices: fillings.map(choicesByCell) }
    const solved = domains.map((domain, row) =>
      domain.flatMap((index) => network.candidates[row]?.[index]?.fillings ?? []),
    )
    return { outcome: 'solved', choices: solved.map(choicesByCell) }
  } catch (error) {
    if (!(error instanceof BudgetExceeded)) throw error
    return { outcome: 'over-budget', choices: fillings.map(choicesByCell) }
  }
}

function choicesByCell(fillings: readonly Filling[]): Set<Choice>[] | null {
  const [first] = fillings
  if (!first) return null
  return first.map((_, cell) => new Set(fillings.flatMap((filling) => filling[cell] ?? [])))
}

function readRow(
  row: SolverRow,
  fillable: FillableRow | undefined,
  bySums: readonly ReadonlySet<Choice>[] | null,
): [string, SolvedCell][] {
  if (row.isMissing || !fillable) return row.cells.map((id) => [id, { type: 'unknown', from: null }])
  const possible = possibleChoices(fillable)
  return row.cells.map((id, cell) => {
    const alone = possible[cell] ?? new Set()
    const certain = sharedReading(alone, 'certain')
    return [
      id,
      certain ?? sharedReading(bySums?.[cell] ?? alone, 'decided') ?? severalValues(bySums?.[cell] ?? alone),
    ]
  })
}

/** The one reading that all choices share, or null where they differ. */
function sharedReading(choices: ReadonlySet<Choice>, type: 'certain' | 'decided'): SolvedCell | null {
  const [first] = choices
  if (!first) return null
  const isUnreadable = first.type === 'unreadable'
  for (const choice of choices)
    if (choice.value !== first.value || (choice.type === 'unreadable') !== isUnreadable) return null
  const { piece, start, end } = first
  const from = choices.size === 1 && first.type !== 'blank' ? { piece, span: [start, end] as const } : null
  if (isUnreadable) return { type: 'unknown', from }
  return type === 'certain'
    ? { type, value: first.value, from }
    : { type, value: first.value, from, equations: 1 }
}

function severalValues(choices: ReadonlySet<Choice>): SolvedCell {
  const readable = [...choices].filter(({ type }) => type !== 'unreadable')
  const values = [...new Set(readable.map(({ value }) => value))]
  values.sort((a, b) => (a ?? -Infinity) - (b ?? -Infinity))
  return { type: 'several', values: values.slice(0, maxListedValues) }
}
