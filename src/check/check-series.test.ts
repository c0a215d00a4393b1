import { expect, test } from '@jest/globals'
import type { Cell, FormYear, Report, Table } from '../document/index.ts'
import { cellKeys, forms } from '../forms/index.ts'
import { checkSeries } from './check-series.ts'

type Values = Readonly<Record<string, number | null>>

function tableOf(key: 'disclosure' | 'applications', values: Values, form: FormYear = '2021'): Table {
  const cells = cellKeys(forms[form].tables[key]).map((cell): [string, Cell] => {
    const value = values[cell] === undefined ? 0 : values[cell]
    const status = value === null ? 'blank' : 'read'
    return [cell, { value, unit: null, raw: String(value ?? ''), status, evidence: null }]
  })
  return { form, cells: Object.fromEntries(cells) }
}

function reportOf(year: number, tables: Partial<Report['tables']>): Report {
  const none = { disclosure: null, applications: null, disputes: null }
  return { year, tables: { ...none, ...tables }, issues: [] } as unknown as Report
}

function statusAt(checks: ReturnType<typeof checkSeries>, at: string): string | undefined {
  return checks.find((check) => check.params.at === at)?.status
}

test.each([
  [5, 5, 'pass'],
  [5, 4, 'fail'],
  [null, 0, 'skipped'],
  [0, null, 'skipped'],
])('carried out %s and then in %s: %s', (carriedOut, carriedIn, status) => {
  const earlier = reportOf(2022, {
    applications: tableOf('applications', { 'carriedOut.total': carriedOut }),
  })
  const later = reportOf(2023, { applications: tableOf('applications', { 'carriedIn.total': carriedIn }) })
  const checks = checkSeries(earlier, later)
  expect(checks).toHaveLength(7)
  expect(statusAt(checks, 'total')).toBe(status)
})

test.each([
  [10, 3, 2, 11, 'pass'],
  [10, 3, 2, 12, 'fail'],
  [10, null, 2, 8, 'pass'],
  [null, 3, 2, 1, 'skipped'],
])('in force %s, issued %s, repealed %s, in force %s: %s', (before, issued, repealed, inForce, status) => {
  const row = (values: Values): Values =>
    Object.fromEntries(Object.entries(values).map(([column, value]) => [`regulations.${column}`, value]))
  const earlier = reportOf(2022, { disclosure: tableOf('disclosure', row({ inForce: before })) })
  const later = reportOf(2023, { disclosure: tableOf('disclosure', row({ issued, repealed, inForce })) })
  const checks = checkSeries(earlier, later)
  expect(checks.map(({ params }) => params.at)).toEqual(['regulations', 'normativeDocuments'])
  expect(statusAt(checks, 'regulations')).toBe(status)
})

test('the older form, which does not count what is in force, has no such check', () => {
  const earlier = reportOf(2020, { disclosure: tableOf('disclosure', {}, '2019') })
  const later = reportOf(2021, { disclosure: tableOf('disclosure', {}) })
  expect(checkSeries(earlier, later)).toEqual([])
})

test('a check that fails names both numbers and the earlier year', () => {
  const earlier = reportOf(2022, { applications: tableOf('applications', { 'carriedOut.total': 5 }) })
  const later = reportOf(2023, { applications: tableOf('applications', { 'carriedIn.total': 4 }) })
  const [failed] = checkSeries(earlier, later).filter(({ status }) => status === 'fail')
  expect(failed).toMatchObject({ expected: 5, actual: 4, cause: 'published' })
  expect(failed?.message).toBe('Applications, column total: 2022 carried out 5, this report carries in 4.')
})
