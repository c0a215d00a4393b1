import type { SolverEquation, SolverRow } from './problem.ts'

/** A cell's part in an equation: its index in its row, and +1 (left side) or -1 (right side). */
export interface Term {
  readonly cell: number
  readonly sign: 1 | -1
}

/** An equation brought to one side: the sum of its terms is zero. Terms by row, then by cell. */
export interface Sum {
  readonly cells: readonly string[]
  readonly termsByRow: ReadonlyMap<number, readonly Term[]>
}

/** The usable equations of a problem, parted by whether one row alone can tell that they hold. */
export interface EquationSystem {
  /** `inRow[r]`: the sums whose cells all stand in row r. */
  readonly inRow: readonly (readonly Sum[])[]
  readonly acrossRows: readonly Sum[]
}

/** The equations all of whose cells stand in rows that were printed. */
export function equationSystem(
  rows: readonly SolverRow[],
  equations: readonly SolverEquation[],
): EquationSystem {
  const places = cellPlaces(rows)
  const sums = equations.flatMap((equation) => toSum(equation, places))
  const inRow = rows.map((_, row) =>
    sums.filter((sum) => sum.termsByRow.size === 1 && sum.termsByRow.has(row)),
  )
  return { inRow, acrossRows: sums.filter((sum) => sum.termsByRow.size > 1) }
}

interface Place {
  readonly row: number
  readonly cell: number
}

function cellPlaces(rows: readonly SolverRow[]): Map<string, Place> {
  return new Map(
    rows.flatMap(({ cells, isMissing }, row) =>
      isMissing ? [] : cells.map((id, cell): [string, Place] => [id, { row, cell }]),
    ),
  )
}

function toSum({ left, right }: SolverEquation, places: ReadonlyMap<string, Place>): Sum[] {
  const cells = [...left, ...right]
  const termsByRow = new Map<number, Term[]>()
  for (const [index, id] of cells.entries()) {
    const place = places.get(id)
    if (!place) return []
    const terms = termsByRow.get(place.row) ?? []
    terms.push({ cell: place.cell, sign: index < left.length ? 1 : -1 })
    termsByRow.set(place.row, terms)
  }
  for (const terms of termsByRow.values()) terms.sort((a, b) => a.cell - b.cell)
  return [{ cells, termsByRow }]
}
