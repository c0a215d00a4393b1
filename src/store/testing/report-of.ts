import { type Cell, createIssue, type Report, type Table, type TableKey } from '../../document/index.ts'
import { cellKeys, forms } from '../../forms/index.ts'

/** What a made-up report is to say; all else is the same in each. */
export interface ReportPlan {
  readonly sourceId: string
  readonly version: string
  readonly agency?: string | null
  readonly year?: number | null
  readonly mediaType?: string
  readonly name?: string
  readonly preamble?: string
  /** By '<table>.<row>.<column>'. */
  readonly numbers?: Readonly<Record<string, number>>
  readonly doubted?: readonly string[]
}

const zero: Cell = {
  value: 0,
  unit: null,
  raw: '0',
  status: 'read',
  evidence: { page: 1, bbox: [1, 2.5, 3, 4] },
}
const doubt: Cell = {
  value: null,
  unit: '万元',
  raw: '0/0',
  status: 'ambiguous',
  evidence: { line: 3, span: [1, 4] },
}

/** A report with every kind of value somewhere; its agency is invented. */
export function reportOf(plan: ReportPlan): Report {
  const { sourceId, version, agency = '云溪县卫生健康局', year = 2022 } = plan
  return {
    schemaVersion: 1,
    id: sourceId,
    source: {
      name: plan.name ?? '年报/a.docx',
      mediaType: plan.mediaType ?? 'text/plain',
      bytes: 12,
      sha256: sourceId,
      url: null,
      retrievedAt: null,
    },
    extractor: { name: 'gongkai', version },
    title: `${agency}${year}年政府信息公开工作年度报告`,
    agency,
    year,
    period: year === null ? null : { start: `${year}-01-01`, end: `${year}-12-31` },
    form: '2021',
    preamble: plan.preamble ?? '根据《中华人民共和国政府信息公开条例》编制“本报告”。\n\t\\',
    sections: [
      { key: 'overview', ordinal: 1, title: '一、总体情况', text: '收到申请18件。', evidence: { block: 2 } },
      { key: 'disclosure', ordinal: 2, title: null, text: '', evidence: null },
    ],
    tables: {
      disclosure: tableOf('disclosure', plan),
      applications: tableOf('applications', plan),
      disputes: null,
    },
    issues: [
      createIssue('furniture-removed', { characters: 7, blocks: 2 }),
      createIssue('section-missing', { ordinal: 2, label: 'disclosure' }, []),
    ],
    checks: [
      {
        rule: 'narrative.received',
        status: 'fail',
        expected: 0,
        actual: 18.5,
        cause: 'published',
        cells: ['applications.new.total'],
        figures: [{ section: 'overview', span: [4, 6], raw: '18', value: 18 }],
        params: { zeta: 1, alpha: 'x' },
        message: 'made up',
      },
      {
        rule: 'disputes.row-sum',
        status: 'skipped',
        expected: null,
        actual: null,
        cause: null,
        cells: [],
        params: {},
        message: '',
      },
    ],
  }
}

function tableOf(key: TableKey, { numbers = {}, doubted = [] }: ReportPlan): Table {
  const cells = cellKeys(forms['2021'].tables[key]).map((cell): [string, Cell] => {
    const name = `${key}.${cell}`
    if (doubted.includes(name)) return [cell, doubt]
    const value = numbers[name]
    return [cell, value === undefined ? zero : { ...zero, value, raw: String(value) }]
  })
  return { form: '2021', cells: Object.fromEntries(cells) }
}
