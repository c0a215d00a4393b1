import { expect, test } from '@jest/globals'
import type { Store } from '../index.ts'
import { finish } from './made-up-sources.ts'

/** Tests of checks that compare an agency's years. */
export function testSeries(store: () => Store): void {
  test('a report makes the checks of its year and of the next one owed', async () => {
    await settleSeries(store())
    const report = await finish(store())
    const owed = await store().listOwedSeries(10)
    expect(owed.map(({ year }) => year).sort()).toEqual([2022, 2023])
    const checks = report.checks.slice(0, 1)
    for (const series of owed) expect(await store().storeSeries(series, checks)).toBe(true)
    expect(await store().listOwedSeries(10)).toEqual([])
    expect((await store().loadReport(report.id))?.seriesChecks).toEqual(checks)
  })

  test('checks that were made before something changed are not stored', async () => {
    await settleSeries(store())
    await finish(store())
    const [before] = await store().listOwedSeries(1)
    await finish(store())
    expect(before && (await store().storeSeries(before, []))).toBe(false)
    expect(before && (await store().clearSeries([before]))).toBe(0)
    expect(await store().listOwedSeries(10)).toHaveLength(2)
  })

  test('a year without the one before is cleared, with the checks that it had', async () => {
    await settleSeries(store())
    const report = await finish(store())
    const [series] = await store().listOwedSeries(1)
    expect(series).toMatchObject({ year: 2022, hasBothYears: false })
    if (series) await store().storeSeries(series, report.checks.slice(0, 1))
    await finish(store(), { year: 2021 })
    const owed = await store().listOwedSeries(10)
    const before = owed.find(({ year }) => year === 2021)
    expect(owed.find(({ year }) => year === 2022)?.hasBothYears).toBe(true)
    expect(before?.hasBothYears).toBe(false)
    expect(await store().clearSeries(owed)).toBe(owed.length)
    expect((await store().loadReport(report.id))?.seriesChecks).toEqual([])
    expect(await store().listOwedSeries(10)).toEqual([])
  })
}

async function settleSeries(store: Store): Promise<void> {
  for (const series of await store.listOwedSeries(1000)) await store.storeSeries(series, [])
}
