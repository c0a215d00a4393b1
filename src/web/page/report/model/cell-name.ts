import type { FormYear, TableKey } from '../../../../document/index.ts'
import type { Language } from '../../../../error-message.ts'
import { englishLabels, type FormRow, forms } from '../../../../forms/index.ts'

/** The parts of '<table>.<row>.<column>'; a row's own key may hold dots. */
export interface CellKey {
  readonly table: TableKey
  readonly row: string
  readonly column: string
}

export const tableKeys: readonly TableKey[] = ['disclosure', 'applications', 'disputes']

/** The parts of a cell's name; null for a name that is none. */
export function parseCellKey(cell: string): CellKey | null {
  const [, table, row = '', column = ''] = /^(\w+)\.(.+)\.(\w+)$/.exec(cell) ?? []
  const known = tableKeys.find((key) => key === table)
  return known ? { table: known, row, column } : null
}

/** What the form prints for a cell: its row and its column; where a row has a group, the group too. */
export function cellName(cell: string, form: FormYear, language: Language): string {
  const key = parseCellKey(cell)
  const row = key && findRow(key, form)
  const column = row?.columns.find((own) => own.key === key?.column)
  if (!key || !row || !column) return cell
  if (language === 'zh') return `${row.path.join(' ')}，${column.label}`
  const { rows, columns } = englishLabels[key.table]
  return `${rows[row.key] ?? row.key}, ${columns[column.key] ?? column.key}`
}

function findRow({ table, row }: CellKey, form: FormYear): FormRow | undefined {
  const years: readonly FormYear[] = [form, '2021', '2019']
  return years.flatMap((year) => forms[year].tables[table].rows).find((own) => own.key === row)
}
