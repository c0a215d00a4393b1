import type { FormYear, TableKey } from '../document/index.ts'
import { englishLabels, type FormColumn, type FormRow, forms } from '../forms/index.ts'
import type { InLanguages } from './resource.ts'

/** A cell of an official form, with its labels. */
export interface CellPlace {
  readonly form: FormYear
  readonly table: TableKey
  readonly row: string
  readonly column: string
  /** '<row>.<column>', its key in the table. */
  readonly key: string
  /** '<table>.<row>.<column>', its name in checks, issues and decisions. */
  readonly id: string
  readonly tableLabel: InLanguages
  readonly rowLabel: InLanguages
  readonly columnLabel: InLanguages
}

const chineseTables: Readonly<Record<TableKey, string>> = {
  disclosure: '主动公开政府信息情况',
  applications: '收到和处理政府信息公开申请情况',
  disputes: '政府信息公开行政复议、行政诉讼情况',
}

/** The tables in the order of a report. */
export const tableKeys: readonly TableKey[] = ['disclosure', 'applications', 'disputes']

const places = new Map(
  (['2019', '2021'] as const).flatMap((form) =>
    tableKeys.map((table) => [`${form} ${table}`, listPlaces(form, table)] as const),
  ),
)

/** The cells of a form's table in printed order. */
export function cellPlaces(form: FormYear, table: TableKey): readonly CellPlace[] {
  return places.get(`${form} ${table}`) ?? []
}

/** The cells of both forms' table, each once: those of the present form, then those that only the older one has. */
export function cellPlacesOfBothForms(table: TableKey): readonly CellPlace[] {
  const present = cellPlaces('2021', table)
  const keys = new Set(present.map(({ key }) => key))
  return [...present, ...cellPlaces('2019', table).filter(({ key }) => !keys.has(key))]
}

function listPlaces(form: FormYear, table: TableKey): CellPlace[] {
  return forms[form].tables[table].rows.flatMap((row) =>
    row.columns.map((column) => toPlace(form, table, row, column)),
  )
}

function toPlace(form: FormYear, table: TableKey, row: FormRow, column: FormColumn): CellPlace {
  const english = englishLabels[table]
  const key = `${row.key}.${column.key}`
  return {
    form,
    table,
    row: row.key,
    column: column.key,
    key,
    id: `${table}.${key}`,
    tableLabel: { zh: chineseTables[table], en: english.table },
    rowLabel: { zh: row.path.join(' / '), en: english.rows[row.key] ?? row.key },
    columnLabel: { zh: column.label, en: english.columns[column.key] ?? column.key },
  }
}
