import type { Cell, Report, TableKey } from '../document/index.ts'
import { type CellPlace, cellPlaces, cellPlacesOfBothForms } from './cell-place.ts'

/** A cell of a report, and which one of the form it is. */
export interface PlacedCell {
  readonly place: CellPlace
  readonly cell: Cell
}

const missing: Cell = { value: null, unit: null, raw: null, status: 'missing', evidence: null }

/** Every cell of a report's tables, in the order of the form. */
export function reportCells(report: Report, tables: readonly TableKey[]): readonly PlacedCell[] {
  const placed: PlacedCell[] = []
  for (const key of tables) {
    const table = report.tables[key]
    if (!table) continue
    for (const place of cellPlaces(table.form, key)) {
      const cell = table.cells[place.key]
      if (cell) placed.push({ place, cell })
    }
  }
  return placed
}

/** As `reportCells`, with cells that a person filled in although the report has no such table or cell. */
export function reportCellsWith(
  report: Report,
  tables: readonly TableKey[],
  corrections: ReadonlyMap<string, unknown>,
): readonly PlacedCell[] {
  const cells = reportCells(report, tables)
  if (corrections.size === 0) return cells
  const ids = new Set(cells.map(({ place }) => place.id))
  const filledIn = tables
    .flatMap(cellPlacesOfBothForms)
    .filter(({ id }) => corrections.has(id) && !ids.has(id))
    .map((place) => ({ place, cell: missing }))
  return [...cells, ...filledIn]
}
