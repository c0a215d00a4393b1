/**
 * Reconstruction of a flattened table by arithmetic: the statement of the problem.
 *
 * Given: the rows of a table in printed order; for each row its cells and what was printed in it
 * (numbers, runs of digits whose separators are gone, unreadable spots); and the table's official
 * sums. A *filling* of a row cuts its runs and deals the printed numbers to its cells, in order, and
 * leaves the other cells blank where the row may have blanks. A filling of the table is a filling of
 * every row.
 *
 * Wanted: for every cell, what it holds in all fillings of the table that satisfy all sums.
 *
 * Assumed:
 * - the sums hold. About one report in eight publishes one that does not; then mostly no filling
 *   satisfies all sums, and only what a row tells by itself is kept (see `SolverSolution.outcome`);
 * - a number has no leading zero, and no more than `maxDigits` digits;
 * - a blank, or a cell that is not applicable, counts as zero in a sum, also as a total; yet it is
 *   not a zero: a cell that may be blank or zero is in doubt.
 */
export interface SolverProblem {
  readonly rows: readonly SolverRow[]
  readonly equations: readonly SolverEquation[]
  /** Default: `defaultStepBudget`. */
  readonly stepBudget?: number
}

/** `sum(left) = sum(right)`, over cell ids. It is used only if all its cells stand in rows that were printed. */
export interface SolverEquation {
  readonly left: readonly string[]
  readonly right: readonly string[]
}

export interface SolverRow {
  /** Ids of its cells in printed order; an id stands in one row only. */
  readonly cells: readonly string[]
  /** What was printed, in order. */
  readonly pieces: readonly SolverPiece[]
  /** Whether blank cells may stand between and around what was printed. */
  readonly blanks: 'none' | 'any'
  /** The row is not in the source: its cells are unknown. */
  readonly isMissing?: boolean
}

export type SolverPiece =
  /** Fills exactly one cell; null: certainly blank or not applicable. */
  | { readonly type: 'value'; readonly value: number | null }
  /**
   * To be cut into one or more cells. ASCII digits, at most one '.' (it and at least one digit after
   * it belong to the cell of the digit before), and signs, each of which begins a cell.
   */
  | { readonly type: 'digits'; readonly text: string }
  /** Fills exactly one cell: printed, but no number. */
  | { readonly type: 'unknown' }

export interface SolverSolution {
  /**
   * 'solved': at least one filling satisfies all sums, and the cells tell what all of these share.
   *
   * 'inconsistent': none does, so a sum was misprinted. A cell is decided only if it is the same in all
   * fillings of its row that satisfy the row's own sums, and in those that one misprinted cell of the
   * row would explain together with all other sums.
   *
   * 'over-budget': the search was not finished. Only what is certain is told.
   */
  readonly outcome: 'solved' | 'inconsistent' | 'over-budget'
  /** One entry for every cell of every row. */
  readonly cells: ReadonlyMap<string, SolvedCell>
  readonly steps: number
}

export type SolvedCell =
  /** The same in every filling of its row, whatever the sums say. */
  | { readonly type: 'certain'; readonly value: number | null; readonly from: CellSource | null }
  /** The same in every filling that satisfies the sums. */
  | {
      readonly type: 'decided'
      readonly value: number | null
      readonly from: CellSource | null
      /**
       * How many usable sums hold the cell and no cell in doubt: each of them, given the others,
       * forces the value. 1: the decision rests on a single equation.
       */
      readonly equations: number
    }
  /**
   * Different in different fillings, or held too weakly (in a run with blanks, by no sum across rows).
   * The values that were found, blank (null) first, ascending, at most `maxListedValues`.
   */
  | { readonly type: 'several'; readonly values: readonly (number | null)[] }
  /** Printed but unreadable, or in a missing row. */
  | { readonly type: 'unknown'; readonly from: CellSource | null }

/**
 * Where a cell was cut from: an index into its row's pieces and UTF-16 offsets in that piece's text
 * ([0, 0] for a piece without text). A cell without source is blank, or holds the same value from
 * one of several places of its row.
 */
export interface CellSource {
  readonly piece: number
  readonly span: readonly [number, number]
}

/** A longer run of digits is no number of such a report; it also keeps every sum exact. */
export const maxDigits = 15
export const maxListedValues = 12

/** A whole table takes about 50 ms with it on a core of 2 GHz. */
export const defaultStepBudget = 1_200_000
