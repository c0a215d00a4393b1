import type { Cell, Report, TableKey } from '../../document/index.ts'
import type { Language } from '../../error-message.ts'
import type { Correction } from '../../review/index.ts'
import type { StoredReport } from '../../store/index.ts'
import type { CellPlace } from '../cell-place.ts'
import { type PlacedCell, reportCellsWith } from '../report-cells.ts'
import { createResource, type FieldOf, type Resource } from '../resource.ts'
import { verdictsOf } from '../verdicts.ts'
import { statusCategories } from './cell-statuses.ts'
import { publisherFields } from './report-fields.ts'

/** A cell as it was read. */
export interface ReadCell extends PlacedCell {
  readonly report: Report
}

/** A cell with what was found out of it afterwards. */
interface JudgedCell extends ReadCell {
  readonly stored: StoredReport
  readonly correction: Correction | null
  readonly failedRules: readonly string[]
  readonly issueCodes: readonly string[]
}

/** The columns that tell what was read, with the labels in a language. */
export function readCellFields(language: Language): readonly FieldOf<ReadCell>[] {
  const label = (of: (place: CellPlace) => CellPlace['rowLabel']) => (cell: ReadCell) =>
    of(cell.place)[language]
  return [
    field('report', '来源文件', 'name of the source', ({ report }) => report.source.name),
    field('agency', '机关（原文）', 'agency as printed', ({ report }) => report.agency),
    { ...field('year', '年度', 'year', ({ report }: ReadCell) => report.year), type: 'integer' },
    field('table', '表', 'table', ({ place }) => place.table),
    field('row', '行', 'row', ({ place }) => place.row),
    field('column', '列', 'column', ({ place }) => place.column),
    field(
      'table_label',
      '表名',
      'label of the table',
      label(({ tableLabel }) => tableLabel),
    ),
    field(
      'row_label',
      '行名',
      'label of the row',
      label(({ rowLabel }) => rowLabel),
    ),
    field(
      'column_label',
      '列名',
      'label of the column',
      label(({ columnLabel }) => columnLabel),
    ),
    { ...field('value', '数值', 'value', ({ cell }: ReadCell) => cell.value), type: 'number' },
    field('unit', '单位', 'unit', ({ cell }) => cell.unit),
    field('raw', '原文', 'as printed', ({ cell }) => cell.raw),
    {
      ...field('status', '状态', 'state of the reading', ({ cell }: ReadCell) => cell.status),
      categories: statusCategories,
    },
    {
      ...field('evidence', '出处', 'where it was read', ({ cell }: ReadCell) => jsonOf(cell)),
      type: 'object',
    },
    field('report_id', '报告编号', 'SHA-256 of the source', ({ report }) => report.id),
  ]
}

/** One row a cell: the value to use, what the machine read, what a person put in its place, and what is doubted. */
export function cellsResource(tables: readonly TableKey[], language: Language): Resource {
  const head = {
    name: 'cells',
    title: { zh: '单元格', en: 'Cells' },
    primaryKey: ['report_id', 'table', 'row', 'column'],
  }
  const read = readCellFields(language).map((of) => (of.name === 'value' ? usedValue : of))
  const publisher = publisherFields.map((of) => ({
    ...of,
    valueIn: (cell: JudgedCell) => of.valueIn(cell.stored),
  }))
  return createResource(head, [...read, ...judgementFields, ...publisher], (stored) =>
    judgedCells(stored, tables),
  )
}

const usedValue: FieldOf<JudgedCell> = {
  ...field('value', '采用值', 'value to use', ({ cell, correction }) => (correction ?? cell).value),
  type: 'number',
}

const judgementFields: readonly FieldOf<JudgedCell>[] = [
  {
    ...field('value_from', '采用值来源', 'whose value is used', ({ correction }: JudgedCell) =>
      correction ? 'person' : 'machine',
    ),
    categories: [
      { value: 'machine', label: { zh: '程序读取', en: 'what was read' } },
      { value: 'person', label: { zh: '人工更正', en: 'a correction' } },
    ],
  },
  {
    ...field('machine_value', '程序读取值', 'value as read', ({ cell }: JudgedCell) => cell.value),
    type: 'number',
  },
  {
    ...field(
      'person_value',
      '人工更正值',
      'value as corrected',
      ({ correction }: JudgedCell) => correction?.value ?? null,
    ),
    type: 'number',
  },
  field('note', '更正说明', 'note on the correction', ({ correction }) => correction?.note ?? null),
  field('corrected_by', '更正人', 'who corrected it', ({ correction }) => correction?.by ?? null),
  field(
    'corrected_at',
    '更正时间',
    'time of the correction (UTC)',
    ({ correction }) => correction?.madeAt ?? null,
  ),
  field('failed_checks', '不符核对', 'rules of failed checks', ({ failedRules }) => failedRules.join(' ')),
  field('issues', '问题', 'codes of issues', ({ issueCodes }) => issueCodes.join(' ')),
]

function judgedCells(stored: StoredReport, tables: readonly TableKey[]): readonly JudgedCell[] {
  const { corrections, failedRules, issueCodes } = verdictsOf(stored)
  return reportCellsWith(stored.report, tables, corrections).map(({ place, cell }) => ({
    place,
    cell,
    report: stored.report,
    stored,
    correction: corrections.get(place.id) ?? null,
    failedRules: failedRules.get(place.id) ?? [],
    issueCodes: issueCodes.get(place.id) ?? [],
  }))
}

function field<Row>(name: string, zh: string, en: string, valueIn: FieldOf<Row>['valueIn']): FieldOf<Row> {
  return { name, type: 'string', title: { zh, en }, valueIn }
}

function jsonOf({ evidence }: Cell): string | null {
  return evidence && JSON.stringify(evidence)
}
