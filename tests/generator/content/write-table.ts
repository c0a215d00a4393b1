import type { FormYear, TableKey } from '../../../src/document/index.ts'
import { forms } from '../../../src/forms/index.ts'
import { applicationsGrid, type GridContent } from '../print/applications-grid.ts'
import { type CellHabits, printNumber } from '../print/cell-habits.ts'
import { disclosureGrid, disclosureGrids } from '../print/disclosure-grid.ts'
import { disputesGrid } from '../print/disputes-grid.ts'
import { type LabelHabits, printLabel } from '../print/label-habits.ts'
import type { PrintedGrid, PrintedNumber, PrintedTable } from '../print/printed.ts'
import { splitGrid } from '../print/split-grid.ts'
import type { Random } from '../random.ts'
import type { Values } from './form-values.ts'

/** A table to be printed, with its author's habits. */
export interface TableToWrite {
  readonly key: TableKey
  readonly form: FormYear
  readonly values: Values
  readonly cells: CellHabits
  readonly labels: LabelHabits
  /** A row that the author left out; null: none. */
  readonly leftOut: string | null
  /** Whether the disclosure table is one grid per item of article 20. */
  readonly isInSeveralGrids: boolean
  /** Whether the disclosure table has a row that the form does not know. */
  readonly hasExtraRow: boolean
  /** Whether the applications table goes on in a second one. */
  readonly isCut: boolean
}

/** The table as printed. */
export function writeTable(table: TableToWrite, random: Random): PrintedTable {
  const numbers: Record<string, PrintedNumber> = {}
  for (const [key, value] of Object.entries(table.values)) {
    const isLeftOut = table.leftOut !== null && key.startsWith(`${table.leftOut}.`)
    const printed = printNumber({ table: table.key, key }, value, table.cells, random)
    numbers[key] = isLeftOut ? { value: null, raw: null, status: 'missing' } : printed
  }
  const content: GridContent = {
    form: forms[table.form].tables[table.key],
    numbers,
    label: (official) => printLabel(official, table.labels, random),
    ...(table.hasExtraRow ? { extraRow: extraRow(random) } : {}),
  }
  const grids = gridsOf(table, content, random)
  return { type: 'table', key: table.key, form: table.form, grids, cells: numbers }
}

function extraRow(random: Random): string[] {
  return ['其他主动公开文件', ...[1, 2, 3].map(() => String(random.int(0, 300)))]
}

function gridsOf(table: TableToWrite, content: GridContent, random: Random): PrintedGrid[] {
  if (table.key === 'applications') {
    const grid = applicationsGrid(content)
    if (!table.isCut) return [grid]
    const style = { repeatsHeader: random.chance(0.5), repeatsGroup: random.chance(0.5) }
    return splitGrid(grid, random.int(7, grid.rowCount - 3), style)
  }
  if (table.key === 'disputes') return [disputesGrid(content)]
  return table.isInSeveralGrids ? disclosureGrids(content) : [disclosureGrid(content)]
}
