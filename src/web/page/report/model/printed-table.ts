import { englishLabels, type FormRow, type FormTable } from '../../../../forms/index.ts'
import { groupLabels } from './group-labels.ts'

/** A table as the official form prints it: its heads, row groups and merged cells, and the places of its numbers. */
export interface PrintedTable {
  readonly head: readonly PrintedRow[]
  readonly body: readonly PrintedRow[]
}

export type PrintedRow = readonly PrintedCell[]
export type PrintedCell = PrintedLabel | PrintedValue

export interface PrintedLabel {
  readonly type: 'label'
  readonly zh: string
  readonly en: string
  readonly scope: 'col' | 'colgroup' | 'row' | 'rowgroup'
  readonly rowSpan: number
  readonly columnSpan: number
}

export interface PrintedValue {
  readonly type: 'value'
  /** '<table>.<row>.<column>' */
  readonly cell: string
  readonly columnSpan: number
}

/** Lays a table out as its notice prints it. */
export function printTable(table: FormTable): PrintedTable {
  switch (table.key) {
    case 'disclosure':
      return { head: [], body: printDisclosure(table) }
    case 'applications':
      return { head: applicationsHead(table), body: table.rows.map((_, at) => applicationsRow(table, at)) }
    case 'disputes':
      return { head: disputesHead(table), body: [table.rows.flatMap((row) => valuesOf(table, row))] }
  }
}

const disclosureColumns = 3
const labelColumns = 3
const balanceNote = '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）'

type Extent = Partial<Pick<PrintedLabel, 'rowSpan' | 'columnSpan'>>

function label(zh: string, en: string, scope: PrintedLabel['scope'], extent: Extent = {}): PrintedLabel {
  return { type: 'label', zh, en, scope, rowSpan: 1, columnSpan: 1, ...extent }
}

function group(zh: string, scope: PrintedLabel['scope'], extent: Extent): PrintedLabel {
  return label(zh, groupLabels[zh] ?? zh, scope, extent)
}

function columnLabel(table: FormTable, row: FormRow, at: number, extent: Extent = {}): PrintedLabel {
  const { key, label: zh } = row.columns[at] ?? { key: '', label: '' }
  return label(zh, englishLabels[table.key].columns[key] ?? zh, 'col', extent)
}

/** What the form calls a row; in English without the group, which stands beside it. */
function rowLabel(table: FormTable, row: FormRow, extent: Extent = {}): PrintedLabel {
  const zh = row.path.at(-1) ?? ''
  const en = englishLabels[table.key].rows[row.key] ?? zh
  return label(zh, row.path.length > 2 ? en.replace(/^[^:]*: /, '') : en, 'row', extent)
}

function valuesOf(table: FormTable, row: FormRow): PrintedValue[] {
  return row.columns.map(({ key }) => ({
    type: 'value',
    cell: `${table.key}.${row.key}.${key}`,
    columnSpan: 1,
  }))
}

/** Each article of the regulation has a head of its own above its rows. */
function printDisclosure(table: FormTable): PrintedRow[] {
  return table.rows.flatMap((row, at): PrintedRow[] => {
    const article = row.path[0] ?? ''
    const isFirst = table.rows[at - 1]?.path[0] !== article
    const wide = (column: number): Extent => ({ columnSpan: widthAt(row, column) })
    const heads = row.columns.map((_, column) => columnLabel(table, row, column, wide(column)))
    const values = valuesOf(table, row).map((value, column) => ({
      ...value,
      columnSpan: widthAt(row, column),
    }))
    const own: PrintedRow = [rowLabel(table, row), ...values]
    if (!isFirst) return [own]
    const banner = group(article, 'colgroup', { columnSpan: disclosureColumns + 1 })
    return [[banner], [group('信息内容', 'col', {}), ...heads], own]
  })
}

/** The last column of a short row fills what is left of the width. */
function widthAt(row: FormRow, column: number): number {
  return column === row.columns.length - 1 ? disclosureColumns - column : 1
}

function applicationsHead(table: FormTable): PrintedRow[] {
  const [first] = table.rows
  if (!first) return []
  const last = first.columns.length - 1
  const organisations = first.columns.slice(1, last)
  return [
    [
      group(balanceNote, 'colgroup', { rowSpan: 3, columnSpan: labelColumns }),
      group('申请人情况', 'colgroup', { columnSpan: first.columns.length }),
    ],
    [
      columnLabel(table, first, 0, { rowSpan: 2 }),
      group('法人或其他组织', 'colgroup', { columnSpan: organisations.length }),
      columnLabel(table, first, last, { rowSpan: 2 }),
    ],
    organisations.map((_, at) => columnLabel(table, first, at + 1)),
  ]
}

function applicationsRow(table: FormTable, at: number): PrintedRow {
  const row = table.rows[at]
  if (!row) return []
  const groups = row.path.slice(0, -1).flatMap((_, depth): PrintedLabel[] => {
    const rowSpan = groupSize(table.rows, at, depth)
    return rowSpan === 0 ? [] : [group(row.path[depth] ?? '', 'rowgroup', { rowSpan })]
  })
  const own = rowLabel(table, row, { columnSpan: labelColumns - row.path.length + 1 })
  return [...groups, own, ...valuesOf(table, row)]
}

/** How many rows a row's group at some depth spans; 0 where it began above. */
function groupSize(rows: readonly FormRow[], at: number, depth: number): number {
  const name = (row: FormRow | undefined): string | null =>
    row && row.path.length > depth + 1 ? row.path.slice(0, depth + 1).join('\n') : null
  const own = name(rows[at])
  if (name(rows[at - 1]) === own) return 0
  const end = rows.findIndex((row, index) => index > at && name(row) !== own)
  return (end < 0 ? rows.length : end) - at
}

function disputesHead(table: FormTable): PrintedRow[] {
  const [reconsideration, ...litigation] = table.rows
  if (!reconsideration) return []
  const width = reconsideration.columns.length
  return [
    [
      group('行政复议', 'colgroup', { columnSpan: width }),
      group('行政诉讼', 'colgroup', { columnSpan: width * litigation.length }),
    ],
    [
      ...reconsideration.columns.map((_, at) => columnLabel(table, reconsideration, at, { rowSpan: 2 })),
      ...litigation.map((row) =>
        group(row.path.at(-1) ?? '', 'colgroup', { columnSpan: row.columns.length }),
      ),
    ],
    litigation.flatMap((row) => row.columns.map((_, at) => columnLabel(table, row, at))),
  ]
}
