import type { Check } from '../../document/index.ts'
import type { StoredReport } from '../../store/index.ts'
import { createPart, createResource, type FieldOf, type Resource } from '../resource.ts'
import { type Settlement, verdictsOf } from '../verdicts.ts'
import { reportKeyPart } from './report-fields.ts'
import { settlementPart } from './settlement-fields.ts'

interface CheckRow {
  readonly stored: StoredReport
  readonly check: Check
  readonly position: number
  readonly isAcrossYears: boolean
  readonly settlement: Settlement | null
}

const fields: readonly FieldOf<CheckRow>[] = [
  {
    name: 'position',
    type: 'integer',
    title: { zh: '序号', en: 'position' },
    valueIn: ({ position }) => position,
  },
  {
    name: 'across_years',
    type: 'boolean',
    title: { zh: '是否跨年度', en: 'whether it compares years' },
    valueIn: ({ isAcrossYears }) => isAcrossYears,
  },
  { name: 'rule', type: 'string', title: { zh: '规则', en: 'rule' }, valueIn: ({ check }) => check.rule },
  {
    name: 'status',
    type: 'string',
    title: { zh: '结果', en: 'outcome' },
    categories: [
      { value: 'pass', label: { zh: '相符', en: 'holds among cells read independently' } },
      { value: 'assumed', label: { zh: '推定相符', en: 'holds because a cell was inferred by it' } },
      { value: 'fail', label: { zh: '不符', en: 'does not hold' } },
      { value: 'skipped', label: { zh: '未核对', en: 'could not be made' } },
    ],
    valueIn: ({ check }) => check.status,
  },
  {
    name: 'cause',
    type: 'string',
    title: { zh: '原因', en: 'cause of a failure' },
    categories: [
      { value: 'published', label: { zh: '原文有误', en: 'the source is at odds with itself' } },
      { value: 'uncertain', label: { zh: '读取存疑', en: 'the reading may be at fault' } },
    ],
    valueIn: ({ check }) => check.cause,
  },
  {
    name: 'expected',
    type: 'number',
    title: { zh: '应为', en: 'expected' },
    valueIn: ({ check }) => check.expected,
  },
  {
    name: 'actual',
    type: 'number',
    title: { zh: '实为', en: 'actual' },
    valueIn: ({ check }) => check.actual,
  },
  {
    name: 'cells',
    type: 'string',
    title: { zh: '单元格', en: 'cells' },
    valueIn: ({ check }) => check.cells.join(' '),
  },
  {
    name: 'figures',
    type: 'string',
    title: { zh: '正文数字', en: 'figures in the prose' },
    valueIn: ({ check }) => (check.figures ?? []).map(({ section, raw }) => `${section}: ${raw}`).join('\n'),
  },
  {
    name: 'message',
    type: 'string',
    title: { zh: '说明', en: 'message' },
    valueIn: ({ check }) => check.message,
  },
]

/** One row a check, those across years behind the others of their report. */
export const checksResource: Resource = createResource(
  { name: 'checks', title: { zh: '核对', en: 'Checks' }, primaryKey: ['report_id', 'position'] },
  [reportKeyPart(), createPart(fields), settlementPart()],
  (stored) => {
    const { report, seriesChecks } = stored
    const { settlementOf } = verdictsOf(stored)
    return [...report.checks, ...seriesChecks].map((check, position) => ({
      stored,
      check,
      position,
      isAcrossYears: position >= report.checks.length,
      settlement: settlementOf(check),
    }))
  },
)
