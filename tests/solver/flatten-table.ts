import { equationsOf } from '../../src/forms/index.ts'
import type { SolverPiece, SolverProblem, SolverRow } from '../../src/tables/solver/index.ts'
import type { GeneratedTable, ZeroStyle } from './generated-table.ts'
import type { SeededRandom } from './seeded-random.ts'

/** A way in which a table loses its grid. */
export interface Flattening {
  readonly name: string
  readonly zeroStyle: ZeroStyle
  /** The chance that a row keeps the separators between its numbers (blank cells are gone all the same). */
  readonly spacedShare: number
  /** The chance that a row is not in the source. */
  readonly missingShare: number
}

export const flattenings: readonly Flattening[] = [
  { name: 'run-on', zeroStyle: 'zeros', spacedShare: 0, missingShare: 0 },
  { name: 'run-on, some rows spaced', zeroStyle: 'zeros', spacedShare: 0.4, missingShare: 0 },
  { name: 'run-on, a row lost', zeroStyle: 'zeros', spacedShare: 0, missingShare: 0.03 },
  { name: 'run-on, organisations blank', zeroStyle: 'some-blanks', spacedShare: 0, missingShare: 0 },
  { name: 'run-on, zeros blank', zeroStyle: 'blanks', spacedShare: 0, missingShare: 0 },
  { name: 'blanks vanished', zeroStyle: 'blanks', spacedShare: 1, missingShare: 0 },
  { name: 'organisations vanished', zeroStyle: 'some-blanks', spacedShare: 1, missingShare: 0 },
]

/** The problem that is left of a table. The disputes table is one printed row. */
export function flattenTable(
  table: GeneratedTable,
  flattening: Flattening,
  random: SeededRandom,
): SolverProblem {
  const cells = table.form.rows.map(({ key, columns }) => columns.map((column) => `${key}.${column.key}`))
  const printed = table.form.key === 'disputes' ? [cells.flat()] : cells
  const rows = printed.map((ids) => flattenRow(ids, table.values, flattening, random))
  return { rows, equations: equationsOf(table.form) }
}

function flattenRow(
  cells: readonly string[],
  values: GeneratedTable['values'],
  { spacedShare, missingShare }: Flattening,
  random: SeededRandom,
): SolverRow {
  const numbers = cells.map((id) => values.get(id) ?? null).filter((value) => value !== null)
  const pieces: SolverPiece[] = random.chance(spacedShare)
    ? numbers.map((value) => ({ type: 'value', value }))
    : [{ type: 'digits', text: numbers.join('') }]
  return { cells, pieces, blanks: 'none', ...(random.chance(missingShare) ? { isMissing: true } : {}) }
}
