export { applyBlankRule } from './blank-rule.ts'
export {
  type CellSource,
  defaultStepBudget,
  type SolvedCell,
  type SolverEquation,
  type SolverPiece,
  type SolverProblem,
  type SolverRow,
  type SolverSolution,
} from './problem.ts'
export { solveRunOnTable } from './solve-run-on-table.ts'
export { solveTable } from './solve-table.ts'
