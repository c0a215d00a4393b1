import { type Block, type FormYear, fold } from '../document/index.ts'
import { forms } from '../forms/index.ts'
import { spacerColumns } from './grid-rows.ts'
import { placeSlots } from './place-slots.ts'
import type { PrintedRow } from './printed-row.ts'
import { printedRows } from './printed-rows.ts'
import type { ReconstructedTable } from './reconstruct-table.ts'
import { solveRows } from './solve-rows.ts'
import { rowsFromTable, withoutTable } from './table-region.ts'

const groups = forms['2021'].tables.disputes.rows
const columns = groups.flatMap((group) => group.columns)
const placedColumns = groups.flatMap((group) =>
  group.columns.map((column) => ({
    key: `${group.key}.${column.key}`,
    headerUnit: null,
    expectedUnit: null,
  })),
)

/**
 * The disputes table in blocks, or null: one printed row of fifteen numbers, or its three groups in
 * rows (or tables) of five each.
 */
export function reconstructDisputes(blocks: readonly Block[], form: FormYear): ReconstructedTable | null {
  const rows = rowsFromTable(printedRows(blocks), 'disputes')
  const numbers = numberRow(rows)
  if (!numbers) return null
  const block = blocks[numbers.row.block]
  const header = rows
    .filter((row) => row.block === numbers.row.block && row.span[0] < numbers.row.span[0])
    .reverse()
    .flatMap((row) => row.labels)
  const placement = placeSlots(numbers.row, columns, {
    header,
    spacers: block?.type === 'grid' ? spacerColumns(block) : new Set(),
    reference: null,
  })
  const { cells, issues } = solveRows([{ columns: placedColumns, placement }], forms[form].tables.disputes)
  return { table: { form, cells }, issues, rest: withoutTable(blocks, rows[0] as PrintedRow, numbers.last) }
}

/** The row with the numbers; three rows of five are joined to one. */
function numberRow(rows: readonly PrintedRow[]): { row: PrintedRow; last: PrintedRow } | null {
  const withNumbers = rows.filter((row) => row.slots.some((slot) => /\d/u.test(fold(slot.source.text))))
  const filled = withNumbers.length > 0 ? withNumbers : rows.filter((row) => row.slots.length >= 5)
  const [first, second, third] = filled
  if (!first) return null
  const isInGroups = [first, second, third].every((row) => row?.slots.length === 5)
  if (isInGroups && second && third) {
    return { row: { ...first, slots: [...first.slots, ...second.slots, ...third.slots] }, last: third }
  }
  const widest = filled.reduce((best, row) => (row.slots.length > best.slots.length ? row : best))
  return { row: widest, last: widest }
}
