import type { Table } from '../document/index.ts'
import type { FormColumn } from '../forms/index.ts'
import type { Placement } from './place-slots.ts'
import type { PlacedRow } from './solve-rows.ts'

/** Keys of the cells of a row in which a second print of the row has another number, or none can be told. */
export function differingCells(
  row: string,
  columns: readonly FormColumn[],
  again: Placement,
  cells: Table['cells'],
): string[] {
  const keys = columns.map((column) => `${row}.${column.key}`)
  if (again.type !== 'cells') return keys
  return keys.filter((key, index) => {
    const reading = again.slots[index]?.reading
    return reading?.type === 'number' && reading.value !== cells[key]?.value
  })
}

/** Keys of the cells of a row whose column is printed once more, with another number, as last year's is. */
export function differingColumns({ columns, placement }: PlacedRow): string[] {
  if (placement?.type !== 'cells') return []
  return placement.extra.flatMap(({ repeats, slot }) => {
    const own = repeats === null ? null : placement.slots[repeats]?.reading
    const differs =
      slot.reading.type === 'number' && (own?.type !== 'number' || own.value !== slot.reading.value)
    return own && differs ? (columns[repeats ?? -1]?.key ?? []) : []
  })
}

/** Keys of the cells in which a second print of a table has another number; fewer than half its rows are no table. */
export function differingTables(table: Table, again: Table): string[] {
  const rowOf = (key: string) => key.slice(0, key.lastIndexOf('.'))
  const filled = Object.keys(again.cells).filter((key) => again.cells[key]?.value !== null)
  const rowsIn = (keys: readonly string[]) => new Set(keys.map(rowOf)).size
  if (rowsIn(filled) * 2 < rowsIn(Object.keys(again.cells))) return []
  return Object.keys(table.cells).filter((key) => {
    const value = again.cells[key]?.value ?? null
    return value !== null && value !== table.cells[key]?.value
  })
}
