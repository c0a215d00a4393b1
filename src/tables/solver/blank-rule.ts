import { mostCells } from './choice.ts'
import type { SolverRow } from './problem.ts'

/**
 * The rows of one table with `blanks` set by the rule for tables whose separators are gone: no cell
 * is blank, unless one of the rows has too little print for its cells; then any cell may be.
 */
export function applyBlankRule(rows: readonly SolverRow[]): SolverRow[] {
  const hasBlanks = rows.some((row) => !row.isMissing && mostCells(row) < row.cells.length)
  return rows.map((row) => ({ ...row, blanks: hasBlanks ? 'any' : 'none' }))
}
