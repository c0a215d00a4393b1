import { expect, test } from '@jest/globals'
import type { Store } from '../index.ts'
import { agency, collect, finish, version } from './made-up-sources.ts'
import { reportOf } from './report-of.ts'

const remark = { by: '罗', note: '' }

/** Tests of several sources for one agency and year, and of what people decide on them. */
export function testRivals(store: () => Store): void {
  test('of two sources for one agency and year the one with fewer doubts is preferred', async () => {
    const doubted = await finish(store(), { doubted: ['applications.new.total'] })
    const clear = await finish(store())
    expect(await store().loadReport(doubted.id)).toMatchObject({ isPreferred: false, rivals: [clear.id] })
    expect(await store().loadReport(clear.id)).toMatchObject({ isPreferred: true, rivals: [doubted.id] })
    const preferred = await collect(
      store().streamReports({ isPreferred: true }, await store().lastSequence()),
    )
    expect(preferred.map(({ report }) => report.id)).toEqual([clear.id])
    expect((await store().loadPreferred(agency.name, 2022))?.report.id).toBe(clear.id)
    expect(await store().loadPreferred(agency.name, 2021)).toBeNull()
  })

  test('a person who prefers a source is followed, by later runs too', async () => {
    const clear = await finish(store())
    const doubted = await finish(store(), { doubted: ['applications.new.total'] })
    await store().decide({ ...remark, type: 'prefer', sourceId: doubted.id })
    expect((await store().loadPreferred(agency.name, 2022))?.report.id).toBe(doubted.id)
    await store().requestRuns({ type: 'source', sourceId: doubted.id })
    const again = reportOf({ sourceId: doubted.id, version, doubted: ['applications.new.total'] })
    await store().finishRun({ sourceId: doubted.id, number: 2 }, again, agency)
    expect((await store().loadPreferred(agency.name, 2022))?.report.id).toBe(doubted.id)
    expect((await store().loadReport(clear.id))?.isPreferred).toBe(false)
  })

  test('sources that give other numbers say so, at the cells', async () => {
    const first = await finish(store())
    const second = await finish(store(), {
      numbers: { 'applications.new.total': 3 },
      doubted: ['applications.new.mediaOrganization'],
    })
    const expected = (other: string) => [
      expect.objectContaining({
        code: 'sources-disagree',
        params: { source: other, count: 1 },
        cells: ['applications.new.total'],
      }),
    ]
    expect((await store().loadReport(first.id))?.issues).toEqual(expected(second.id))
    expect((await store().loadReport(second.id))?.issues).toEqual(expected(first.id))
  })

  test("a person's agency survives another run", async () => {
    const report = await finish(store())
    const corrected = { ...agency, name: '云溪县疾病预防控制局' }
    await store().decide({ ...remark, type: 'agency', sourceId: report.id, agency: corrected })
    expect((await store().loadReport(report.id))?.agency).toEqual(corrected)
    await store().requestRuns({ type: 'all' })
    await store().finishRun(
      { sourceId: report.id, number: 2 },
      reportOf({ sourceId: report.id, version }),
      agency,
    )
    const kept = await store().loadReport(report.id)
    expect(kept).toMatchObject({ run: { number: 2 }, agency: corrected })
    expect(kept?.report.agency).toBe(report.agency)
    expect(kept?.decisions).toMatchObject([{ decision: { type: 'agency', agency: corrected } }])
  })

  test('a decision needs its source', async () => {
    await expect(store().decide({ ...remark, type: 'prefer', sourceId: 'none' })).rejects.toThrow('no source')
  })
}
