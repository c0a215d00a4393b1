import { fold, type TableKey } from '../document/index.ts'
import { type FormTable, forms } from '../forms/index.ts'
import { labelFit, parseLabel } from './label.ts'
import { remember } from './remember.ts'

/** A label this close to an official one is known beyond doubt. */
export const strongFit = 0.8

const tables = Object.values(forms).flatMap((form) => Object.values(form.tables))
/** The innermost labels of the rows of the first two tables; the third has none. */
const rowLabels = labelsOf(
  (key) => key !== 'disputes',
  (row) => row.path.at(-1) ?? '',
)
/** Row labels that begin with no number: those of the disclosure table. */
export const unnumberedLabels: readonly string[] = [
  ...new Set(
    tables
      .filter((table) => table.key === 'disclosure')
      .flatMap((table) => table.rows.map((row) => row.path.at(-1) ?? '')),
  ),
]
const wordsOfRowLabels = new Set(rowLabels.map((label) => parseLabel(label).words))

const headerWords: Readonly<Record<TableKey, readonly string[]>> = {
  disclosure: [
    '第二十条第一项',
    '第二十条第五项',
    '第二十条第六项',
    '第二十条第八项',
    '第二十条第九项',
    '信息内容',
  ].concat(columnLabels('disclosure')),
  applications: [
    '本列数据的勾稽关系为第一项加第二项之和等于第三项加第四项之和',
    '申请人情况',
    '法人或其他组织',
    '三、本年度办理结果',
    '（三）不予公开',
    '（四）无法提供',
    '（五）不予处理',
    '（六）其他处理',
    ...columnLabels('applications').filter((label) => label.length > 2),
  ],
  disputes: [
    '未经复议直接起诉',
    '复议后起诉',
    ...columnLabels('disputes').filter((label) => label !== '总计'),
  ],
}

/** Whether a print is the label of a row that holds numbers. */
export function isRowLabel(printed: string): boolean {
  return namesRow(printed)
}

/** Whether a print belongs to the given table beyond doubt: a row's label or a word of its header. */
export function belongsToTable(printed: string, table: TableKey): boolean {
  return belongsTo[table](printed)
}

/** Whether a print is a word of the given table's header, or a group of its rows. */
export function isHeaderWord(printed: string, table: TableKey): boolean {
  return headerWords[table].some((label) => labelFit(printed, label) >= strongFit)
}

/** Whether a print is the header of one of a table's columns and can be no row's label, as 其他 and 总计 can. */
export function isColumnLabel(printed: string, table: TableKey): boolean {
  const { words } = parseLabel(printed)
  return columnLabels(table).some((label) => label.length > 2 && parseLabel(label).words === words)
}

/**
 * Whether a print is of a row that only the form of 2021 has: it parts （六）其他处理 into rows of its own,
 * whose long labels are often cut.
 */
export function namesSubRow(printed: string): boolean {
  return /逾期不补正|逾期未按|不再处理/u.test(fold(printed))
}

/** The innermost labels of a form's rows; always the same list, as it is asked for again and again. */
export function rowLabelsOf(form: FormTable): readonly string[] {
  const labels = knownRowLabels.get(form) ?? form.rows.map((row) => row.path.at(-1) ?? '')
  knownRowLabels.set(form, labels)
  return labels
}

const knownRowLabels = new WeakMap<FormTable, readonly string[]>()
const mostLabels = 2000
const namesRow = remember(
  mostLabels,
  (printed) =>
    wordsOfRowLabels.has(parseLabel(printed).words) ||
    rowLabels.some((label) => labelFit(printed, label) >= strongFit),
)
const belongsTo: Readonly<Record<TableKey, (printed: string) => boolean>> = {
  disclosure: remember(mostLabels, (printed) => isOfTable(printed, 'disclosure')),
  applications: remember(mostLabels, (printed) => isOfTable(printed, 'applications')),
  disputes: remember(mostLabels, (printed) => isOfTable(printed, 'disputes')),
}

function isOfTable(printed: string, table: TableKey): boolean {
  const { words } = parseLabel(printed)
  if (words.length < 2) return false
  if (table === 'disputes' && /^(?:行政复议|行政诉讼|行政复议行政诉讼)$/u.test(words)) return true
  if (isHeaderWord(printed, table)) return true
  return tables
    .filter((candidate) => candidate.key === table && table !== 'disputes')
    .some((candidate) =>
      candidate.rows.some((row) => {
        const label = row.path.at(-1) ?? ''
        return parseLabel(label).words.length > 2 && labelFit(printed, label) >= strongFit
      }),
    )
}

function columnLabels(table: TableKey): string[] {
  return [
    ...new Set(
      tables
        .filter((candidate) => candidate.key === table)
        .flatMap((candidate) => candidate.rows.flatMap((row) => row.columns.map((column) => column.label))),
    ),
  ]
}

function labelsOf(
  accepts: (key: TableKey) => boolean,
  labelOf: (row: (typeof tables)[number]['rows'][number]) => string,
): string[] {
  const labels = tables.filter((table) => accepts(table.key)).flatMap((table) => table.rows.map(labelOf))
  return [...new Set(labels)]
}
