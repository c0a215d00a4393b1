import { describe, expect, test } from '@jest/globals'
import { type Cell, createIssue, type Section, type SectionKey, type Table } from '../document/index.ts'
import { cellKeys, forms } from '../forms/index.ts'
import { checkReport, type UncheckedReport } from './check-report.ts'

const sectionKeys: readonly SectionKey[] = [
  'overview',
  'disclosure',
  'applications',
  'disputes',
  'problems',
  'other',
]

type Printed = Readonly<Record<string, number | '' | '/' | '?' | `${number}*`>>

/** A cell: a number was read, '5*' inferred, '' is blank, '/' not applicable, '?' ambiguous. */
function cell(printed: Printed[string]): Cell {
  const base = { unit: null, raw: String(printed), evidence: null }
  if (printed === '') return { ...base, value: null, status: 'blank' }
  if (printed === '/') return { ...base, value: null, status: 'notApplicable' }
  if (printed === '?') return { ...base, value: null, status: 'ambiguous' }
  if (typeof printed === 'string') return { ...base, value: Number.parseInt(printed, 10), status: 'inferred' }
  return { ...base, value: printed, status: 'read' }
}

function table(
  key: 'disclosure' | 'applications' | 'disputes',
  form: '2019' | '2021',
  printed: Printed,
): Table {
  const keys = cellKeys(forms[form].tables[key])
  return { form, cells: Object.fromEntries(keys.map((id) => [id, cell(printed[id] ?? '')])) }
}

function report(
  parts: Partial<UncheckedReport>,
  texts: Partial<Record<SectionKey, string>> = {},
): UncheckedReport {
  return {
    schemaVersion: 1,
    id: '0',
    source: { name: 'x', mediaType: 'text/plain', bytes: 0, sha256: '0', url: null, retrievedAt: null },
    extractor: { name: 'gongkai', version: '0' },
    title: null,
    agency: '云溪县人民政府',
    year: 2023,
    period: null,
    form: '2021',
    preamble: '',
    sections: sectionKeys.map(
      (key, index): Section => ({
        key,
        ordinal: (index + 1) as Section['ordinal'],
        title: null,
        text: texts[key] ?? '',
        evidence: null,
      }),
    ),
    tables: { disclosure: null, applications: null, disputes: null },
    issues: [],
    ...parts,
  }
}

function withApplications(printed: Printed, text = '', form: '2019' | '2021' = '2021'): UncheckedReport {
  const tables = { disclosure: null, applications: table('applications', form, printed), disputes: null }
  return report({ tables }, { overview: text })
}

function only(unchecked: UncheckedReport, rule: string, cellName: string) {
  return checkReport(unchecked).filter((check) => check.rule === rule && check.cells.includes(cellName))
}

describe('the official sums', () => {
  test('a row sum lists its applicants in form order and the total last', () => {
    const row = { 'new.naturalPerson': 3, 'new.enterprise': 1, 'new.total': 4 }
    const [check] = only(withApplications(row), 'applications.row-sum', 'applications.new.total')
    expect(check).toMatchObject({ status: 'pass', expected: 4, actual: 4, cause: null })
    expect(check?.cells[0]).toBe('applications.new.naturalPerson')
    expect(check?.cells.at(-1)).toBe('applications.new.total')
    expect(check?.cells).toHaveLength(7)
  })

  const row = 'applications.row-sum'
  test.each([
    ['a blank part is zero', { 'new.naturalPerson': 3, 'new.enterprise': '/', 'new.total': 3 }, 'pass', null],
    ['an inferred part confirms nothing', { 'new.naturalPerson': '3*', 'new.total': 3 }, 'assumed', null],
    ['a sum that does not hold fails', { 'new.naturalPerson': 3, 'new.total': 4 }, 'fail', 'published'],
    [
      'a failure over an inferred cell is uncertain',
      { 'new.naturalPerson': '3*', 'new.total': 4 },
      'fail',
      'uncertain',
    ],
    ['a blank total is skipped', { 'new.naturalPerson': 3 }, 'skipped', null],
    ['parts that are all blank are skipped', { 'new.total': 0 }, 'skipped', null],
    [
      'an ambiguous part is skipped',
      { 'new.naturalPerson': 3, 'new.other': '?', 'new.total': 3 },
      'skipped',
      null,
    ],
  ] as const)('%s', (_, printed, status, cause) => {
    const [check] = only(withApplications(printed), row, 'applications.new.total')
    expect(check).toMatchObject({ status, cause })
  })

  test('a failure over a cell that a warning names is uncertain', () => {
    const unchecked = withApplications({ 'new.naturalPerson': 3, 'new.total': 4 })
    const issues = [createIssue('cell-not-a-number', { raw: 'x' }, ['applications.new.total'])]
    const [check] = only({ ...unchecked, issues }, row, 'applications.new.total')
    expect(check).toMatchObject({ status: 'fail', cause: 'uncertain' })
  })

  test('a remark of severity info casts no doubt', () => {
    const unchecked = withApplications({ 'new.naturalPerson': 3, 'new.total': 4 })
    const issues = [createIssue('approximate', { raw: 'x' }, ['applications.new.total'])]
    const [check] = only({ ...unchecked, issues }, row, 'applications.new.total')
    expect(check).toMatchObject({ status: 'fail', cause: 'published' })
  })

  test.each([
    ['2019', 'otherProcessing.total', 19],
    ['2021', 'otherProcessing.other.total', 21],
  ] as const)('the results of form %s add up with its own rows of other processing', (form, key, count) => {
    const printed = { 'granted.total': 2, [key]: 1, 'totalProcessed.total': 3 }
    const unchecked = withApplications(printed, '', form)
    const [check] = only(unchecked, 'applications.processed-sum', 'applications.granted.total')
    expect(check).toMatchObject({ status: 'pass', expected: 3, actual: 3 })
    expect(check?.cells).toHaveLength(count + 1)
  })

  test.each([
    [
      'holds',
      { 'new.total': 4, 'carriedIn.total': 1, 'totalProcessed.total': 5, 'carriedOut.total': 0 },
      'pass',
    ],
    ['takes a blank for zero beside a value', { 'new.total': 4, 'totalProcessed.total': 4 }, 'pass'],
    ['needs a value on each side', { 'new.total': 4 }, 'skipped'],
    ['fails', { 'new.total': 4, 'totalProcessed.total': 3 }, 'fail'],
  ] as const)('the balance %s', (_, printed, status) => {
    const [check] = only(withApplications(printed), 'applications.balance', 'applications.new.total')
    expect(check?.status).toBe(status)
    expect(check?.cells).toEqual(
      ['new', 'carriedIn', 'totalProcessed', 'carriedOut'].map((key) => `applications.${key}.total`),
    )
  })

  test('the disputes are summed by group', () => {
    const disputes = table('disputes', '2021', { 'reconsideration.upheld': 2, 'reconsideration.total': 3 })
    const unchecked = report({ tables: { disclosure: null, applications: null, disputes } })
    const [check] = only(unchecked, 'disputes.row-sum', 'disputes.reconsideration.total')
    expect(check).toMatchObject({ status: 'fail', expected: 2, actual: 3 })
    expect(check?.message).toBe(
      'Disputes, reconsideration: the outcomes add up to 2, the printed total is 3.',
    )
  })

  test('a table that is null has no checks', () => {
    expect(checkReport(report({}))).toEqual([])
  })
})

describe('figures in the prose', () => {
  const balanced = {
    'new.total': 30,
    'carriedIn.total': 5,
    'refused.stateSecret.total': 1,
    'refused.internalAffairs.total': 3,
    'totalProcessed.total': 33,
    'carriedOut.total': 2,
  } as const

  function statusOf(text: string, printed: Printed = balanced): string[] {
    return checkReport(withApplications(printed, text))
      .filter((check) => check.rule.startsWith('narrative.'))
      .map((check) => `${check.rule} ${check.status} ${check.expected} ${check.actual}`)
  }

  test.each([
    ['共收到政府信息公开申请30件。', ['narrative.received pass 30 30']],
    ['共收到政府信息公开申请35件。', ['narrative.received pass 35 35']],
    ['共收到政府信息公开申请31件。', ['narrative.received fail 30 31']],
    ['新收政府信息公开申请35件。', ['narrative.new fail 30 35']],
    ['办理政府信息公开申请33件。', ['narrative.handled pass 33 33']],
    ['办结的申请中，不予公开4件。', ['narrative.refused pass 4 4']],
    ['办结的申请中，不予公开5件。', ['narrative.refused fail 4 5']],
    ['未收到政府信息公开申请。', ['narrative.new fail 30 0']],
    ['办结的申请中，予以公开5件。', ['narrative.granted skipped null 5']],
    ['全县共收到政府信息公开申请99件。', []],
    ['全县共收到政府信息公开申请30件。', ['narrative.received pass 30 30']],
  ])('%s', (text, expected) => {
    expect(statusOf(text)).toEqual(expected)
  })

  test('what was received includes what was carried in only where the balance bears it out', () => {
    const broken = { ...balanced, 'totalProcessed.total': 31 }
    expect(statusOf('共收到政府信息公开申请35件。', broken)).toEqual(['narrative.received fail 30 35'])
  })

  test('a figure that an ambiguous cell could explain is skipped', () => {
    const printed = { ...balanced, 'carriedIn.total': '?' } as const
    expect(statusOf('共收到政府信息公开申请35件。', printed)).toEqual(['narrative.received skipped 30 35'])
  })

  test('prose is evidence of its own, so a figure that agrees with an inferred cell passes', () => {
    expect(statusOf('新收政府信息公开申请30件。', { 'new.total': '30*' })).toEqual([
      'narrative.new pass 30 30',
    ])
  })

  test('a failure says where the figure stands and which cells it was compared with', () => {
    const text = '2023年，共收到政府信息公开申请 31 件。'
    const failed = checkReport(withApplications(balanced, text)).find(
      ({ rule, status }) => rule === 'narrative.received' && status === 'fail',
    )
    const figure = failed?.figures?.[0]
    expect(figure).toMatchObject({ section: 'overview', raw: '31 件', value: 31 })
    expect(text.slice(...(figure?.span ?? [0, 0]))).toBe('31 件')
    expect(failed?.cells).toEqual(['applications.new.total'])
    expect(failed?.cause).toBe('published')
    expect(failed?.message).toBe('The prose (overview) says "31 件" for received; the table gives 30.')
  })

  test('problems and plans are not compared', () => {
    const printed = report(
      { tables: withApplications(balanced).tables },
      { problems: '共收到政府信息公开申请99件。' },
    )
    expect(checkReport(printed).filter((check) => check.rule.startsWith('narrative.'))).toEqual([])
  })

  test.each([
    ['本年行政事业性收费金额4068.208万元。', 4068.208, 'pass'],
    ['本年行政事业性收费金额40682080元。', 4068.208, 'pass'],
    ['本年行政事业性收费金额4068.21万元。', 4068.208, 'pass'],
    ['本年行政事业性收费金额4068.5万元。', 4068.208, 'fail'],
  ] as const)('amounts are compared in the unit of the form: %s', (text, amount, status) => {
    const disclosure = table('disclosure', '2021', { 'fees.amount': amount })
    const unchecked = report(
      { tables: { disclosure, applications: null, disputes: null } },
      { disclosure: text },
    )
    expect(checkReport(unchecked).map((check) => check.status)).toEqual([status])
  })
})
