import type { Cell, Report, TableKey } from '../../document/index.ts'
import type { Language } from '../../error-message.ts'
import type { Correction } from '../../review/index.ts'
import type { StoredReport } from '../../store/index.ts'
import type { CellPlace } from '../cell-place.ts'
import { type PlacedCell, reportCellsWith } from '../report-cells.ts'
import {
  createPart,
  createResource,
  createSharedPart,
  type FieldOf,
  type Part,
  type Resource,
} from '../resource.ts'
import { verdictsOf } from '../verdicts.ts'
import { statusCategories } from './cell-statuses.ts'
import { publisherPart } from './report-fields.ts'

/** A cell as it was read. */
export interface ReadCell extends PlacedCell {
  readonly report: Report
}

/** A cell with what was found out of it afterwards. */
interface JudgedCell extends ReadCell {
  readonly stored: StoredReport
  readonly correction: Correction | null
  readonly doubts: CellDoubts
}

type Corrected = Pick<JudgedCell, 'correction'>

interface CellDoubts {
  readonly failedRules: readonly string[]
  readonly issueCodes: readonly string[]
}

/** The columns that tell what was read, with the labels in a language. */
export function readCellParts(language: Language): readonly Part<ReadCell>[] {
  return cellParts(language, readValue)
}

/** One row a cell: the value to use, what the machine read, what a person put in its place, and what is doubted. */
export function cellsResource(tables: readonly TableKey[], language: Language): Resource {
  const head = {
    name: 'cells',
    title: { zh: '单元格', en: 'Cells' },
    primaryKey: ['report_id', 'table', 'row', 'column'],
  }
  const parts = [...cellParts(language, usedValue), ...judgementParts, publisherPart<JudgedCell>()]
  return createResource(head, parts, (stored) => judgedCells(stored, tables))
}

const readValue: FieldOf<ReadCell> = {
  ...field('value', '数值', 'value', ({ cell }: ReadCell) => cell.value),
  type: 'number',
}

const usedValue: FieldOf<JudgedCell> = {
  ...field(
    'value',
    '采用值',
    'value to use',
    ({ cell, correction }: JudgedCell) => (correction ?? cell).value,
  ),
  type: 'number',
}

function cellParts<Row extends ReadCell>(language: Language, value: FieldOf<Row>): readonly Part<Row>[] {
  return [
    createSharedPart(reportFields, ({ report }) => report),
    createSharedPart(placeFields(language), ({ place }) => place, 'always'),
    createPart([value, ...readingFields]),
    createSharedPart(idFields, ({ report }) => report),
  ]
}

const reportFields: readonly FieldOf<Report>[] = [
  field('report', '来源文件', 'name of the source', ({ source }) => source.name),
  field('agency', '机关（原文）', 'agency as printed', ({ agency }) => agency),
  { ...field('year', '年度', 'year', ({ year }: Report) => year), type: 'integer' },
]

function placeFields(language: Language): readonly FieldOf<CellPlace>[] {
  return [
    field('table', '表', 'table', ({ table }) => table),
    field('row', '行', 'row', ({ row }) => row),
    field('column', '列', 'column', ({ column }) => column),
    field('table_label', '表名', 'label of the table', ({ tableLabel }) => tableLabel[language]),
    field('row_label', '行名', 'label of the row', ({ rowLabel }) => rowLabel[language]),
    field('column_label', '列名', 'label of the column', ({ columnLabel }) => columnLabel[language]),
  ]
}

const readingFields: readonly FieldOf<ReadCell>[] = [
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
]

const idFields: readonly FieldOf<Report>[] = [
  field('report_id', '报告编号', 'SHA-256 of the source', ({ id }) => id),
]

/** Few cells are corrected or doubted: the columns of all others are made once. */
const uncorrected: Corrected = { correction: null }
const undoubted: CellDoubts = { failedRules: [], issueCodes: [] }

const judgementParts: readonly Part<JudgedCell>[] = [
  createPart([
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
  ]),
  createSharedPart<JudgedCell, Corrected>(
    [
      {
        ...field(
          'person_value',
          '人工更正值',
          'value as corrected',
          ({ correction }: Corrected) => correction?.value ?? null,
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
    ],
    (row) => (row.correction ? row : uncorrected),
  ),
  createSharedPart<JudgedCell, CellDoubts>(
    [
      field('failed_checks', '不符核对', 'rules of failed checks', ({ failedRules }) =>
        failedRules.join(' '),
      ),
      field('issues', '问题', 'codes of issues', ({ issueCodes }) => issueCodes.join(' ')),
    ],
    ({ doubts }) => doubts,
  ),
]

function judgedCells(stored: StoredReport, tables: readonly TableKey[]): readonly JudgedCell[] {
  const { corrections, failedRules, issueCodes } = verdictsOf(stored)
  return reportCellsWith(stored.report, tables, corrections).map(({ place, cell }) => {
    const [rules, codes] = [failedRules.get(place.id), issueCodes.get(place.id)]
    return {
      place,
      cell,
      report: stored.report,
      stored,
      correction: corrections.get(place.id) ?? null,
      doubts: rules || codes ? { failedRules: rules ?? [], issueCodes: codes ?? [] } : undoubted,
    }
  })
}

function field<Row>(name: string, zh: string, en: string, valueIn: FieldOf<Row>['valueIn']): FieldOf<Row> {
  return { name, type: 'string', title: { zh, en }, valueIn }
}

function jsonOf({ evidence }: Cell): string | null {
  return evidence && JSON.stringify(evidence)
}
