import { expect, test } from '@jest/globals'
import { madeUpReport } from '../../tests/made-up-report.ts'
import type { Check } from '../document/index.ts'
import { extract } from '../extract/index.ts'
import type { OwedSeries, StoredReport } from '../store/index.ts'
import { checkOwedSeries } from './check-owed-series.ts'

type Owed = Omit<OwedSeries, 'hasBothYears'>

const agency = '云溪县教育局'

async function checked(years: readonly number[], owed: readonly Owed[]): Promise<[number, Check[]][]> {
  const reports = new Map<number, StoredReport>()
  for (const year of years) {
    const bytes = new TextEncoder().encode(madeUpReport(agency, year))
    reports.set(year, { report: await extract(bytes, { name: 'a.txt' }) } as StoredReport)
  }
  const left = [...owed]
  const stored: [number, Check[]][] = []
  const take = (year: number): unknown =>
    left.splice(
      left.findIndex((one) => one.year === year),
      1,
    )
  await checkOwedSeries({
    listOwedSeries: async (limit) =>
      left
        .slice(0, limit)
        .map((one) => ({ ...one, hasBothYears: reports.has(one.year) && reports.has(one.year - 1) })),
    loadPreferred: async (_agency, year) => reports.get(year) ?? null,
    storeSeries: async (one, checks) => {
      take(one.year)
      stored.push([one.year, [...checks]])
      return true
    },
    clearSeries: async (cleared) => {
      for (const { year } of cleared) {
        take(year)
        stored.push([year, []])
      }
      return cleared.length
    },
  })
  return stored
}

const owedFor = (year: number): Owed => ({ agency, year, stamp: year })

test('a report with a neighbour is checked against it', async () => {
  const [[year, checks] = [0, []]] = await checked([2022, 2023], [owedFor(2023)])
  expect(year).toBe(2023)
  expect(new Set(checks.map(({ rule }) => rule))).toEqual(new Set(['series.carried-over', 'series.in-force']))
  expect(checks.filter(({ rule }) => rule === 'series.carried-over')).toHaveLength(7)
})

test('without a neighbour, or without a report, there is nothing to check, and nothing owed', async () => {
  expect(await checked([2022], [owedFor(2022), owedFor(2023)])).toEqual([
    [2022, []],
    [2023, []],
  ])
})

test('many are done, a page at a time', async () => {
  expect(
    await checked(
      [],
      Array.from({ length: 120 }, (_, index) => owedFor(index)),
    ),
  ).toHaveLength(120)
})
