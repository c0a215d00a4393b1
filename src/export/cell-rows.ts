import type { Cell, Report, Table, TableKey } from '../document/index.ts'
import { type FormRow, forms } from '../forms/index.ts'

/** A cell of a report as a row of a flat table; texts and numbers as the report has them, null = absent. */
export type CellRow = Readonly<Record<CellColumn, string | number | null>>

export type CellColumn = (typeof cellColumns)[number]

/** The columns in order. `report` is the source's name, `report_id` the sha256 of its bytes. */
export const cellColumns = [
  'report',
  'agency',
  'year',
  'table',
  'row',
  'column',
  'table_label',
  'row_label',
  'column_label',
  'value',
  'unit',
  'raw',
  'status',
  'evidence',
  'report_id',
] as const

const tableLabels: Readonly<Record<TableKey, string>> = {
  disclosure: '主动公开政府信息情况',
  applications: '收到和处理政府信息公开申请情况',
  disputes: '政府信息公开行政复议、行政诉讼情况',
}

/** Every cell of a report's tables, one row each, in the order of the form. */
export function reportToCellRows(report: Report): CellRow[] {
  const tables = Object.entries(report.tables) as [TableKey, Table | null][]
  return tables.flatMap(([key, table]) => (table ? tableToRows(report, key, table) : []))
}

function tableToRows(report: Report, key: TableKey, table: Table): CellRow[] {
  const { rows } = forms[table.form].tables[key]
  return rows.flatMap((row) =>
    row.columns.flatMap((column) => {
      const cell = table.cells[`${row.key}.${column.key}`]
      if (!cell) return []
      const labels = { table_label: tableLabels[key], row_label: rowLabel(row), column_label: column.label }
      return [{ ...heading(report), table: key, row: row.key, column: column.key, ...labels, ...body(cell) }]
    }),
  )
}

function heading({
  id,
  source,
  agency,
  year,
}: Report): Pick<CellRow, 'report' | 'agency' | 'year' | 'report_id'> {
  return { report: source.name, agency, year, report_id: id }
}

function rowLabel(row: FormRow): string {
  return row.path.join(' / ')
}

function body(cell: Cell): Pick<CellRow, 'value' | 'unit' | 'raw' | 'status' | 'evidence'> {
  const { value, unit, raw, status, evidence } = cell
  return { value, unit, raw, status, evidence: evidence && JSON.stringify(evidence) }
}
