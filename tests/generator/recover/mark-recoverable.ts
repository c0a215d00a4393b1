import { forms } from '../../../src/forms/index.ts'
import type { GoldCell } from '../gold.ts'
import type { Loss } from '../layout.ts'
import type { PrintedTable } from '../print/printed.ts'
import { type FlatRow, type Printed, type RowReading, readingsOf } from './row-readings.ts'
import { type RowChoices, type RowRole, tableReadings } from './table-readings.ts'

/** The table's cells, each with whether arithmetic can tell it after such a loss. */
export function markRecoverable(table: PrintedTable, loss: Loss): Record<string, GoldCell> {
  const rows = flatRowsOf(table, loss)
  const known = table.key === 'applications' ? applicationsKnown(rows) : rows.map(ownReadings)
  const marked: Record<string, GoldCell> = {}
  for (const [index, row] of rows.entries())
    for (const [at, key] of row.keys.entries()) {
      const printed = table.cells[key]
      if (!printed) continue
      const values = known[index]?.[at] ?? null
      if (printed.status === 'missing') marked[key] = printed
      else if (printed.status === 'ambiguous') marked[key] = { ...printed, recoverable: false }
      else if (values === null) marked[key] = { ...printed, undecided: true }
      else marked[key] = { ...printed, recoverable: values.size === 1 && values.has(printed.value) }
    }
  return marked
}

/** Per cell the values it may have; null: not searched to the end. */
type RowKnown = readonly (ReadonlySet<number | null> | null)[]

function flatRowsOf(table: PrintedTable, loss: Loss): FlatRow[] {
  const { rows } = forms[table.form].tables[table.key]
  // The three groups of disputes stand in one row.
  const lines = table.key === 'disputes' ? [rows] : rows.map((row) => [row])
  const filled = lines.map((line) => {
    const keys = line.flatMap((row) => row.columns.map((column) => `${row.key}.${column.key}`))
    return { keys, printed: printedRow(table, keys, loss) }
  })
  const isShown = (keys: readonly string[]) => keys.some((key) => table.cells[key]?.status !== 'missing')
  const hasBlank = filled.some(({ keys, printed }) => isShown(keys) && countOf(printed) < keys.length)
  return filled.map(({ keys, printed }) => ({
    keys,
    printed,
    mayBeBlank: loss === 'cuts' ? hasBlank : printed.length < keys.length,
    sumSize: table.key === 'disclosure' ? null : table.key === 'disputes' ? 5 : 7,
  }))
}

function printedRow(table: PrintedTable, keys: readonly string[], loss: Loss): Printed {
  const cells = keys.flatMap((key) => table.cells[key] ?? []).filter((cell) => cell.raw)
  return loss === 'cuts' ? cells.map((cell) => cell.raw).join('') : cells.map((cell) => cell.value)
}

/** How many numbers there can be at most. */
function countOf(printed: Printed): number {
  return typeof printed === 'string' ? printed.replace(/\D/g, '').length : printed.length
}

function ownReadings(row: FlatRow): RowKnown {
  const readings = readingsOf(row)
  if (readings === null) return row.keys.map(() => null)
  return valuesOf(readings.length > 0 ? readings : (readingsOf(row, true) ?? []), row)
}

function valuesOf(readings: readonly RowReading[], row: FlatRow): RowKnown {
  return row.keys.map((_, at) => new Set(readings.map((reading) => reading[at] ?? null)))
}

function applicationsKnown(rows: readonly FlatRow[]): RowKnown[] {
  const choices = rows.map((row): RowChoices | null => {
    const readings = readingsOf(row)
    return readings && { role: roleOf(row), readings }
  })
  if (choices.some((choice) => choice === null)) return rows.map(ownReadings)
  const found = tableReadings(
    choices.filter((choice) => choice !== null),
    7,
  )
  if (found.isComplete && found.count === 0) return rows.map(ownReadings)
  if (found.isComplete) return found.values.map((row) => [...row])
  return found.values.map((row) => row.map((values) => (values.size > 1 ? values : null)))
}

function roleOf(row: FlatRow): RowRole {
  const key = row.keys[0]?.split('.')[0] ?? ''
  if (key === 'new' || key === 'carriedIn' || key === 'totalProcessed' || key === 'carriedOut') return key
  return 'result'
}
