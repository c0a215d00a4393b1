import { expect, test } from '@jest/globals'
import { csvRecords } from '../../tests/export/parse-csv.ts'
import { runExport } from '../../tests/export/run-export.ts'
import { type StoredChanges, storedReport } from '../../tests/export/stored-reports.ts'
import type { StoredReport } from '../store/index.ts'

const regulations = 'disclosure.regulations.issued'
const documents = 'disclosure.normativeDocuments.issued'

async function longCell(id: string, changes: StoredChanges): Promise<Record<string, string>> {
  const output = await runExport({ format: 'csv' }, [await storedReport(changes)])
  const found = csvRecords(output.text('cells.csv')).find(
    ({ table, row, column }) => `${table}.${row}.${column}` === id,
  )
  if (!found) throw new Error(`there is no ${id}`)
  return found
}

async function wideRow(stored: StoredReport, language: 'zh' | 'en' = 'zh'): Promise<Record<string, string>> {
  const output = await runExport({ format: 'csv', isWide: true, language }, [stored])
  return csvRecords(output.text('wide.csv'))[0] ?? {}
}

test('a long export has a file each for reports, cells, checks, issues and prose, with a byte order mark', async () => {
  const output = await runExport({ format: 'csv' }, [await storedReport()])
  expect(output.names).toEqual(['reports.csv', 'cells.csv', 'checks.csv', 'issues.csv', 'sections.csv'])
  for (const name of output.names) expect(output.text(name)).toMatch(/^\ufeffre?p/)
  expect(csvRecords(output.text('cells.csv'))).toHaveLength(10 + 175 + 15)
  expect(csvRecords(output.text('sections.csv'))).toHaveLength(6)
})

test.each(['blank', 'notApplicable', 'ambiguous', 'missing'] as const)(
  'a cell that is %s has no value in the long table and its state beside it',
  async (status) => {
    const cell = await longCell(regulations, { cells: { [regulations]: { status, value: null, raw: '/' } } })
    expect(cell).toMatchObject({ value: '', status, raw: '/', value_from: 'machine' })
  },
)

test('a correction is used, beside what the machine read', async () => {
  const decisions = [
    { type: 'correct', sourceId: 'x', cell: documents, value: 4, note: 'typo', by: null, printed: null },
    { type: 'correct', sourceId: 'x', cell: documents, value: 5, note: 'by phone', by: '罗', printed: null },
  ] as const
  expect(await longCell(documents, { decisions })).toMatchObject({
    value: '5',
    value_from: 'person',
    machine_value: '2',
    person_value: '5',
    note: 'by phone',
    corrected_by: '罗',
    corrected_at: expect.stringMatching(/Z$/),
    status: 'read',
  })
})

test('a correction of another print than the one that is read now is not used', async () => {
  const decisions = [
    {
      type: 'correct',
      sourceId: 'x',
      cell: documents,
      value: 4,
      note: '',
      by: null,
      printed: { [documents]: '7' },
    },
  ] as const
  expect(await longCell(documents, { decisions })).toMatchObject({
    value: '2',
    value_from: 'machine',
    note: '',
  })
  const bound = [{ ...decisions[0], printed: { [documents]: '2' } }]
  expect(await longCell(documents, { decisions: bound })).toMatchObject({ value: '4', value_from: 'person' })
})

test('what a person accepts stays named at its cells, with who did and when', async () => {
  const issue = {
    code: 'sources-disagree',
    severity: 'warning',
    params: {},
    message: '',
    cells: [documents],
  } as const
  const decisions = [
    {
      type: 'accept',
      sourceId: 'x',
      subject: `sources-disagree:${documents}`,
      printed: null,
      by: '罗',
      note: 'as printed',
    },
  ] as const
  expect(await longCell(documents, { issues: [issue], decisions })).toMatchObject({
    issues: 'sources-disagree',
  })
  const output = await runExport({ format: 'csv' }, [await storedReport({ issues: [issue], decisions })])
  expect(csvRecords(output.text('issues.csv')).at(-1)).toMatchObject({
    judgement: 'accepted',
    is_dismissed: 'false',
    judged_by: '罗',
    note: 'as printed',
  })
})

test('a value that a person fills in where the report has no table is not lost', async () => {
  const decisions = [
    { type: 'correct', sourceId: 'x', cell: regulations, value: 7, note: 'scan', by: null, printed: null },
  ] as const
  const stored = await storedReport({ decisions })
  const without = {
    ...stored,
    report: { ...stored.report, tables: { ...stored.report.tables, disclosure: null } },
  }
  const output = await runExport({ format: 'csv' }, [without])
  const cells = csvRecords(output.text('cells.csv')).filter(({ table }) => table === 'disclosure')
  expect(cells).toMatchObject([{ row: 'regulations', value: '7', status: 'missing', value_from: 'person' }])
  expect(Object.values(await wideRow(without))).toContain(`${regulations}=missing`)
})

test('failed checks, those across years too, and issues are named at their cells until a person sets them aside', async () => {
  const check = {
    rule: 'series.in-force',
    status: 'fail',
    expected: 1,
    actual: 2,
    cause: 'published',
    cells: [regulations],
    params: {},
    message: '',
  } as const
  const issue = {
    code: 'sources-disagree',
    severity: 'warning',
    params: { source: 'b', count: 1 },
    message: 'They disagree.',
    cells: [regulations],
  } as const
  const changes = { seriesChecks: [check], issues: [issue] }
  expect(await longCell(regulations, changes)).toMatchObject({
    failed_checks: 'series.in-force',
    issues: 'sources-disagree',
  })
  const subject = `series.in-force:${regulations}`
  const decisions = [
    { type: 'dismiss', sourceId: 'x', subject, note: 'cleared up', by: null, printed: null },
  ] as const
  expect(await longCell(regulations, { ...changes, decisions })).toMatchObject({ failed_checks: '' })
  const output = await runExport({ format: 'csv' }, [await storedReport({ ...changes, decisions })])
  expect(csvRecords(output.text('checks.csv')).at(-1)).toMatchObject({
    rule: 'series.in-force',
    across_years: 'true',
    is_dismissed: 'true',
    note: 'cleared up',
  })
  expect(csvRecords(output.text('issues.csv')).at(-1)?.message).not.toBe('They disagree.')
})

test('a wide row has Chinese labels, numbers as numbers and a word for each kind of absence', async () => {
  const cells = {
    [regulations]: { status: 'blank', value: null },
    'disclosure.regulations.repealed': { status: 'notApplicable', value: null },
    'disclosure.regulations.inForce': { status: 'ambiguous', value: null },
    'disclosure.licensing.decisions': { status: 'missing', value: null },
    'disclosure.fees.amount': { value: 7730.28, unit: '元' },
  } as const
  const stored = await storedReport({ cells })
  const row = await wideRow({
    ...stored,
    report: { ...stored.report, tables: { ...stored.report.tables, disputes: null } },
  })
  const label = '主动公开政府信息情况 / 第二十条第'
  expect(row).toMatchObject({
    [`${label}（一）项 / 规章 / 本年制发件数`]: '空白',
    [`${label}（一）项 / 规章 / 本年废止件数`]: '不适用',
    [`${label}（一）项 / 规章 / 现行有效件数`]: '存疑',
    [`${label}（五）项 / 行政许可 / 本年处理决定数量`]: '未见',
    [`${label}（一）项 / 行政规范性文件 / 本年制发件数`]: '2',
    [`${label}（八）项 / 行政事业性收费 / 本年收费金额（单位：万元）`]: '7730.28',
    [`${label}（八）项 / 行政事业性收费 / 本年收费金额（单位：万元）（单位）`]: '元',
    [`${label}（一）项 / 规章 / 本年新制作数量`]: '',
    '政府信息公开行政复议、行政诉讼情况 / 行政复议 / 总计': '无此表',
  })
})

test('a wide row lists the cells that were inferred, flagged and corrected', async () => {
  const stored = await storedReport({
    cells: { [regulations]: { status: 'inferred' } },
    issues: [{ code: 'sources-disagree', severity: 'warning', params: {}, message: '', cells: [documents] }],
    decisions: [
      { type: 'correct', sourceId: 'x', cell: documents, value: null, note: '', by: null, printed: null },
    ],
  })
  expect(await wideRow(stored, 'en')).toMatchObject({
    'cells whose value is inferred': regulations,
    'cells with an issue or a failed check': documents,
    'corrected cells (value as read)': `${documents}=2`,
    'Information disclosed on the agency’s own initiative / Administrative normative documents / issued this year':
      'removed',
  })
})

test('columns of a wide export have titles of their own', async () => {
  const output = await runExport({ format: 'csv', isWide: true }, [await storedReport()])
  const head = output.text('wide.csv').split('\r\n')[0]?.split(',') ?? []
  expect(new Set(head).size).toBe(head.length)
})

test('only the tables asked for are exported', async () => {
  const output = await runExport({ format: 'csv', tables: ['disputes'] }, [await storedReport()])
  expect(csvRecords(output.text('cells.csv'))).toHaveLength(15)
})

test('texts that begin like a formula are defused and survive quoting', async () => {
  const stored = await storedReport({ report: { title: '=HYPERLINK("http://x","y"),\r\n1', agency: '-' } })
  const output = await runExport({ format: 'csv' }, [stored])
  expect(csvRecords(output.text('reports.csv'))[0]).toMatchObject({
    title: `'=HYPERLINK("http://x","y"),\r\n1`,
    agency: '-',
  })
})

test('labels are in English on demand', async () => {
  const output = await runExport({ format: 'csv', language: 'en' }, [await storedReport()])
  expect(csvRecords(output.text('cells.csv'))[0]).toMatchObject({
    row_label: 'Regulations',
    column_label: 'issued this year',
  })
})
