import { expect, test } from '@jest/globals'
import type { Store } from '../index.ts'
import { agency, finish, keep, origin, runOf, version } from './made-up-sources.ts'
import { reportOf } from './report-of.ts'

/** Tests of runs: that each ends once, and which are owed. */
export function testRuns(store: () => Store, reopen: (version: string) => Promise<Store>): void {
  test('a run that is over stays as it is', async () => {
    const { sourceId, owedRun } = await keep(store())
    const run = runOf(owedRun)
    expect(await store().startRun(run)).toMatchObject({
      parserDeaths: 0,
      origins: [{ name: expect.any(String) }],
    })
    const report = reportOf({ sourceId, version })
    expect(await store().finishRun(run, report, null)).toBe('accepted')
    expect(await store().finishRun(run, report, null)).toBe('finished')
    expect(await store().startRun(run)).toBe('finished')
    expect(await store().failRun(run, { code: 'damaged', params: {}, isVerdict: true })).toBe('finished')
    expect(await store().loadRun(run)).toMatchObject({ state: 'done' })
  })

  test('two workers that finish the same run store one report', async () => {
    const { sourceId, owedRun } = await keep(store())
    const report = reportOf({ sourceId, version })
    const finishOnce = async () => store().finishRun(runOf(owedRun), report, agency)
    expect((await Promise.all([finishOnce(), finishOnce()])).sort()).toEqual(['accepted', 'finished'])
  })

  test('a failed run says why, and is listed until it is asked for again', async () => {
    const { sourceId, owedRun } = await keep(store())
    const failure = {
      code: 'too-large',
      params: { limit: 'pages', maximum: 300 },
      isVerdict: true,
    } as const
    expect(await store().failRun(runOf(owedRun), failure)).toBe('accepted')
    const { rows } = await store().listFailures({ after: null, limit: 10 })
    expect(rows).toMatchObject([{ sourceId, failure, name: origin.name }])
    expect(await store().requestRuns({ type: 'failed' })).toBe(1)
    expect((await store().listOwedRuns({ after: null, limit: 10 })).rows).toEqual([
      { sourceId, number: 2, version },
    ])
    expect((await store().listFailures({ after: null, limit: 10 })).rows).toEqual([])
  })

  test('a verdict takes an earlier report back, a failure that may pass does not', async () => {
    const { id } = await finish(store())
    const again = async (isVerdict: boolean) => {
      expect(await store().requestRuns({ type: 'source', sourceId: id })).toBe(1)
      const { rows } = await store().listOwedRuns({ after: null, limit: 1 })
      await store().failRun(runOf(rows[0] ?? null), { code: 'timed-out', params: {}, isVerdict })
    }
    await again(false)
    expect(await store().loadReport(id)).not.toBeNull()
    await again(true)
    expect(await store().loadReport(id)).toBeNull()
    expect((await store().loadReport(id, 1))?.run.number).toBe(1)
  })

  test('asking twice for a source that waits gives one run', async () => {
    const { sourceId } = await keep(store())
    expect(await store().requestRuns({ type: 'all' })).toBe(0)
    expect(await store().listRuns(sourceId)).toHaveLength(1)
  })

  test('parser deaths are counted by source and version, and forgotten when a person asks again', async () => {
    const { sourceId, owedRun } = await keep(store())
    expect([await store().countParserDeath(sourceId), await store().countParserDeath(sourceId)]).toEqual([
      1, 2,
    ])
    await store().failRun(runOf(owedRun), { code: 'parser-died', params: {}, isVerdict: false })
    expect((await store().listRuns(sourceId))[0]?.parserDeaths).toBe(2)
    await store().requestRuns({ type: 'source', sourceId })
    expect(await store().countParserDeath(sourceId)).toBe(1)
  })

  test('a newer version owes every source a run, and the older run stays', async () => {
    const { id } = await finish(store())
    const newer = await reopen('1.1.0')
    expect((await newer.listOwedRuns({ after: null, limit: 10 })).rows).toEqual([
      { sourceId: id, number: 2, version: '1.1.0' },
    ])
    expect((await newer.loadReport(id))?.run.version).toBe(version)
    await newer.finishRun({ sourceId: id, number: 2 }, reportOf({ sourceId: id, version: '1.1.0' }), agency)
    expect((await newer.loadReport(id))?.run.version).toBe('1.1.0')
    expect((await newer.listRuns(id)).map((run) => run.version)).toEqual([version, '1.1.0'])
    expect(await newer.planRuns()).toBe(0)
    expect(await newer.requestRuns({ type: 'older-than', version: '1.1.0' })).toBe(0)
    expect(await newer.requestRuns({ type: 'older-than', version: '1.10.0' })).toBe(1)
    await newer.close()
  })

  test('a report of another source or version is refused', async () => {
    const { sourceId, owedRun } = await keep(store())
    const other = reportOf({ sourceId, version: '0.9.0' })
    await expect(store().finishRun(runOf(owedRun), other, null)).rejects.toThrow('not the one of this run')
    expect(await store().loadRun(runOf(owedRun))).toMatchObject({ state: 'waiting' })
  })
}
