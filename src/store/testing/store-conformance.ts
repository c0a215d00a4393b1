import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import type { Report } from '../../document/index.ts'
import type { KeptSource, RunKey, Store, StoredReport } from '../index.ts'
import { testCrawlStore } from './crawl-conformance.ts'
import { testFailures } from './failure-conformance.ts'
import { testLedgerStore } from './ledger-conformance.ts'
import { testListingStore } from './listing-conformance.ts'
import { type ReportPlan, reportOf } from './report-of.ts'
import { testSightingStore } from './sighting-conformance.ts'

/** A store to test, and a way to a second one in the same place. */
export interface StoreUnderTest {
  readonly store: Store
  /** The same store opened anew, as by another version of the extractor. */
  reopen(version: string): Promise<Store>
  close(): Promise<void>
}

const version = '1.0.0'
const origin = { name: '年报/a.docx', url: null, retrievedAt: null, charset: null }
const remark = { by: '罗', note: '' }
const agency = {
  name: '云溪县卫生健康局',
  regionCode: '990101',
  regionName: '云溪县',
  level: 'county',
  kind: 'department',
}

/** Tests that every store passes, whatever it stands on. `open` gives an empty one of version 1.0.0. */
export function describeStore(name: string, open: () => Promise<StoreUnderTest>): void {
  describe(`a store on ${name}`, () => {
    let place: StoreUnderTest
    let store: Store
    let count = 0

    beforeAll(async () => {
      place = await open()
      store = place.store
    })
    afterAll(async () => place.close())
    beforeEach(async () => {
      const { rows } = await store.listSources({}, { after: null, limit: 1000 })
      for (const { sourceId } of rows) await store.forget(sourceId)
    })

    const keep = async (more: Partial<typeof origin> = {}): Promise<KeptSource> => {
      count += 1
      return store.keepSource(new TextEncoder().encode(`source ${count}`), { ...origin, ...more })
    }
    const finish = async (plan: Omit<ReportPlan, 'sourceId' | 'version'> = {}): Promise<Report> => {
      const { sourceId, owedRun } = await keep()
      const report = reportOf({ sourceId, version, ...plan })
      const identity = report.agency === null ? null : { ...agency, name: report.agency }
      expect(await store.finishRun(runOf(owedRun), report, identity)).toBe('accepted')
      return report
    }

    testCrawlStore(() => store)
    testFailures(() => store)
    testListingStore(() => store)
    testSightingStore(() => store)
    testLedgerStore(() => store)

    test('the same bytes twice are one source with both names, and owe one run', async () => {
      const bytes = new TextEncoder().encode('the same')
      const first = await store.keepSource(bytes, origin)
      const second = await store.keepSource(bytes, {
        ...origin,
        name: 'b.docx',
        url: 'https://example.org/b',
      })
      expect(first).toMatchObject({ isNew: true, owedRun: { number: 1, version } })
      expect(second).toMatchObject({ isNew: false, firstName: origin.name, sourceId: first.sourceId })
      const names = await store.listOrigins(first.sourceId)
      expect(names.map((seen) => [seen.name, seen.url])).toEqual([
        [origin.name, null],
        ['b.docx', 'https://example.org/b'],
      ])
      expect((await store.listOwedRuns({ after: null, limit: 10 })).rows).toEqual([first.owedRun])
    })

    test('a source that is kept at once from many sides is kept once', async () => {
      const bytes = new TextEncoder().encode('from many sides')
      await Promise.all(Array.from({ length: 8 }, async () => store.keepSource(bytes, origin)))
      expect(await store.status()).toMatchObject({ sources: 1, runs: { waiting: 1 } })
    })

    test.each([0, 1, 1024 * 1024, 2 * 1024 * 1024 + 1])(
      'a source of %i bytes comes back whole',
      async (length) => {
        const bytes = new Uint8Array(length).map((_, index) => index % 251)
        const { sourceId } = await store.keepSource(bytes, origin)
        expect(Buffer.compare((await store.loadBytes(sourceId)) ?? new Uint8Array(9), bytes)).toBe(0)
      },
    )

    test('a report comes back to the last character', async () => {
      const report = await finish({
        numbers: { 'applications.new.total': 0.1, 'disclosure.fees.amount': -3 },
      })
      const kept = await store.loadReport(report.id)
      expect(JSON.stringify(kept?.report)).toBe(JSON.stringify(report))
      expect(kept).toMatchObject({ agency, names: [origin.name], isPreferred: true, rivals: [], issues: [] })
      expect(kept?.run).toMatchObject({ number: 1, version, state: 'done', failure: null, parserDeaths: 0 })
    })

    test('texts that PostgreSQL cannot hold come back all the same', async () => {
      const report = await finish({ preamble: 'a\u0000b\ud800c😀' })
      expect((await store.loadReport(report.id))?.report).toEqual(report)
    })

    test('a run that is over stays as it is', async () => {
      const { sourceId, owedRun } = await keep()
      const run = runOf(owedRun)
      expect(await store.startRun(run)).toMatchObject({
        parserDeaths: 0,
        origins: [{ name: expect.any(String) }],
      })
      const report = reportOf({ sourceId, version })
      expect(await store.finishRun(run, report, null)).toBe('accepted')
      expect(await store.finishRun(run, report, null)).toBe('finished')
      expect(await store.startRun(run)).toBe('finished')
      expect(await store.failRun(run, { code: 'damaged', params: {}, isVerdict: true })).toBe('finished')
      expect(await store.loadRun(run)).toMatchObject({ state: 'done' })
    })

    test('two workers that finish the same run store one report', async () => {
      const { sourceId, owedRun } = await keep()
      const report = reportOf({ sourceId, version })
      const finishOnce = async () => store.finishRun(runOf(owedRun), report, agency)
      expect((await Promise.all([finishOnce(), finishOnce()])).sort()).toEqual(['accepted', 'finished'])
    })

    test('a failed run says why, and is listed until it is asked for again', async () => {
      const { sourceId, owedRun } = await keep()
      const failure = {
        code: 'too-large',
        params: { limit: 'pages', maximum: 300 },
        isVerdict: true,
      } as const
      expect(await store.failRun(runOf(owedRun), failure)).toBe('accepted')
      const { rows } = await store.listFailures({ after: null, limit: 10 })
      expect(rows).toMatchObject([{ sourceId, failure, name: origin.name }])
      expect(await store.requestRuns({ type: 'failed' })).toBe(1)
      expect((await store.listOwedRuns({ after: null, limit: 10 })).rows).toEqual([
        { sourceId, number: 2, version },
      ])
      expect((await store.listFailures({ after: null, limit: 10 })).rows).toEqual([])
    })

    test('a verdict takes an earlier report back, a failure that may pass does not', async () => {
      const { id } = await finish()
      const again = async (isVerdict: boolean) => {
        expect(await store.requestRuns({ type: 'source', sourceId: id })).toBe(1)
        const { rows } = await store.listOwedRuns({ after: null, limit: 1 })
        await store.failRun(runOf(rows[0] ?? null), { code: 'timed-out', params: {}, isVerdict })
      }
      await again(false)
      expect(await store.loadReport(id)).not.toBeNull()
      await again(true)
      expect(await store.loadReport(id)).toBeNull()
      expect((await store.loadReport(id, 1))?.run.number).toBe(1)
    })

    test('asking twice for a source that waits gives one run', async () => {
      const { sourceId } = await keep()
      expect(await store.requestRuns({ type: 'all' })).toBe(0)
      expect(await store.listRuns(sourceId)).toHaveLength(1)
    })

    test('parser deaths are counted by source and version, and forgotten when a person asks again', async () => {
      const { sourceId, owedRun } = await keep()
      expect([await store.countParserDeath(sourceId), await store.countParserDeath(sourceId)]).toEqual([1, 2])
      await store.failRun(runOf(owedRun), { code: 'parser-died', params: {}, isVerdict: false })
      expect((await store.listRuns(sourceId))[0]?.parserDeaths).toBe(2)
      await store.requestRuns({ type: 'source', sourceId })
      expect(await store.countParserDeath(sourceId)).toBe(1)
    })

    test('a newer version owes every source a run, and the older run stays', async () => {
      const { id } = await finish()
      const newer = await place.reopen('1.1.0')
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
      const { sourceId, owedRun } = await keep()
      const other = reportOf({ sourceId, version: '0.9.0' })
      await expect(store.finishRun(runOf(owedRun), other, null)).rejects.toThrow('not the one of this run')
      expect(await store.loadRun(runOf(owedRun))).toMatchObject({ state: 'waiting' })
    })

    test('a stream gives reports by year, agency and id, whatever order they came in', async () => {
      for (const plan of [
        { year: null },
        { agency: '乙局' },
        { year: 2021 },
        { agency: '丁局' },
        { agency: null },
      ]) {
        await finish(plan)
      }
      const reports = await collect(store.streamReports({}, await store.lastSequence()))
      expect(reports.map(({ report }) => [report.year, report.agency])).toEqual([
        [2021, '云溪县卫生健康局'],
        [2022, '丁局'],
        [2022, '乙局'],
        [2022, null],
        [null, '云溪县卫生健康局'],
      ])
    })

    test('a stream has as many pages as it takes, and shows nothing that came after it began', async () => {
      for (let index = 0; index < 51; index++) await finish({ agency: `第${index}局` })
      const upTo = await store.lastSequence()
      await finish({ agency: '第51局' })
      expect(await collect(store.streamReports({}, upTo))).toHaveLength(51)
      expect(await store.countReports({}, upTo)).toBe(51)
    })

    test('runs that are over are listed in the order in which they ended', async () => {
      const waiting = await keep()
      const first = await finish()
      const second = await finish({ agency: '乙局' })
      const page = await store.listEndedRuns({ after: null, limit: 1 })
      expect(page.rows).toMatchObject([{ sourceId: first.id, number: 1, version }])
      const rest = await store.listEndedRuns({ after: page.next, limit: 10 })
      expect(rest.rows.map(({ sourceId }) => sourceId)).toEqual([second.id])
      expect(waiting.owedRun).not.toBeNull()
    })

    test('a stream keeps to the run that was current at its sequence number', async () => {
      const { id } = await finish()
      const upTo = await store.lastSequence()
      await store.requestRuns({ type: 'all' })
      await store.finishRun({ sourceId: id, number: 2 }, reportOf({ sourceId: id, version }), agency)
      expect((await collect(store.streamReports({}, upTo))).map(({ run }) => run.number)).toEqual([1])
      const now = await collect(store.streamReports({}, await store.lastSequence()))
      expect(now.map(({ run }) => run.number)).toEqual([2])
    })

    test.each([
      ['year', { year: 2021 }, 1],
      ['agency', { agency: '乙局' }, 1],
      ['region', { region: '9901' }, 3],
      ['another region', { region: '98' }, 0],
    ])('a filter by %s narrows streams and lists', async (_, filter, expected) => {
      for (const plan of [{}, { agency: '乙局' }, { year: 2021 }]) await finish(plan)
      expect(await collect(store.streamReports(filter, await store.lastSequence()))).toHaveLength(expected)
      expect((await store.listSources(filter, { after: null, limit: 10 })).rows).toHaveLength(expected)
    })

    test('of two sources for one agency and year the one with fewer doubts is preferred', async () => {
      const doubted = await finish({ doubted: ['applications.new.total'] })
      const clear = await finish()
      expect(await store.loadReport(doubted.id)).toMatchObject({ isPreferred: false, rivals: [clear.id] })
      expect(await store.loadReport(clear.id)).toMatchObject({ isPreferred: true, rivals: [doubted.id] })
      const preferred = await collect(store.streamReports({ isPreferred: true }, await store.lastSequence()))
      expect(preferred.map(({ report }) => report.id)).toEqual([clear.id])
      expect((await store.loadPreferred(agency.name, 2022))?.report.id).toBe(clear.id)
      expect(await store.loadPreferred(agency.name, 2021)).toBeNull()
    })

    test('a person who prefers a source is followed, by later runs too', async () => {
      const clear = await finish()
      const doubted = await finish({ doubted: ['applications.new.total'] })
      await store.decide({ ...remark, type: 'prefer', sourceId: doubted.id })
      expect((await store.loadPreferred(agency.name, 2022))?.report.id).toBe(doubted.id)
      await store.requestRuns({ type: 'source', sourceId: doubted.id })
      const again = reportOf({ sourceId: doubted.id, version, doubted: ['applications.new.total'] })
      await store.finishRun({ sourceId: doubted.id, number: 2 }, again, agency)
      expect((await store.loadPreferred(agency.name, 2022))?.report.id).toBe(doubted.id)
      expect((await store.loadReport(clear.id))?.isPreferred).toBe(false)
    })

    test('sources that give other numbers say so, at the cells', async () => {
      const first = await finish()
      const second = await finish({
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
      expect((await store.loadReport(first.id))?.issues).toEqual(expected(second.id))
      expect((await store.loadReport(second.id))?.issues).toEqual(expected(first.id))
    })

    test("a person's agency survives another run", async () => {
      const report = await finish()
      const corrected = { ...agency, name: '云溪县疾病预防控制局' }
      await store.decide({ ...remark, type: 'agency', sourceId: report.id, agency: corrected })
      expect((await store.loadReport(report.id))?.agency).toEqual(corrected)
      await store.requestRuns({ type: 'all' })
      await store.finishRun(
        { sourceId: report.id, number: 2 },
        reportOf({ sourceId: report.id, version }),
        agency,
      )
      const kept = await store.loadReport(report.id)
      expect(kept).toMatchObject({ run: { number: 2 }, agency: corrected })
      expect(kept?.report.agency).toBe(report.agency)
      expect(kept?.decisions).toMatchObject([{ decision: { type: 'agency', agency: corrected } }])
    })

    test('a decision needs its source', async () => {
      await expect(store.decide({ ...remark, type: 'prefer', sourceId: 'none' })).rejects.toThrow('no source')
    })

    test('a list of sources takes the place of the one before', async () => {
      expect(await store.loadSourceList('sites')).toBeNull()
      await store.storeSourceList('sites', [{ url: 'https://example.org' }])
      await store.storeSourceList('sites', { b: 1, a: [] })
      expect(await store.loadSourceList('sites')).toEqual({ b: 1, a: [] })
    })

    test('a report makes the checks of its year and of the next one owed', async () => {
      await settleSeries(store)
      const report = await finish()
      const owed = await store.listOwedSeries(10)
      expect(owed.map(({ year }) => year).sort()).toEqual([2022, 2023])
      const checks = report.checks.slice(0, 1)
      for (const series of owed) expect(await store.storeSeries(series, checks)).toBe(true)
      expect(await store.listOwedSeries(10)).toEqual([])
      expect((await store.loadReport(report.id))?.seriesChecks).toEqual(checks)
    })

    test('checks that were made before something changed are not stored', async () => {
      await settleSeries(store)
      await finish()
      const [before] = await store.listOwedSeries(1)
      await finish()
      expect(before && (await store.storeSeries(before, []))).toBe(false)
      expect(before && (await store.clearSeries([before]))).toBe(0)
      expect(await store.listOwedSeries(10)).toHaveLength(2)
    })

    test('a year without the one before is cleared, with the checks that it had', async () => {
      await settleSeries(store)
      const report = await finish()
      const [series] = await store.listOwedSeries(1)
      expect(series).toMatchObject({ year: 2022, hasBothYears: false })
      if (series) await store.storeSeries(series, report.checks.slice(0, 1))
      await finish({ year: 2021 })
      const owed = await store.listOwedSeries(10)
      const before = owed.find(({ year }) => year === 2021)
      expect(owed.find(({ year }) => year === 2022)?.hasBothYears).toBe(true)
      expect(before?.hasBothYears).toBe(false)
      expect(await store.clearSeries(owed)).toBe(owed.length)
      expect((await store.loadReport(report.id))?.seriesChecks).toEqual([])
      expect(await store.listOwedSeries(10)).toEqual([])
    })

    test('a source that is forgotten leaves nothing, and can come again', async () => {
      const bytes = new TextEncoder().encode('private')
      const { sourceId, owedRun } = await store.keepSource(bytes, origin)
      await store.finishRun(runOf(owedRun), reportOf({ sourceId, version }), agency)
      await store.decide({ ...remark, type: 'prefer', sourceId })
      expect(await store.forget(sourceId)).toBe(true)
      expect(await store.forget(sourceId)).toBe(false)
      expect(await store.loadBytes(sourceId)).toBeNull()
      expect(await store.loadReport(sourceId)).toBeNull()
      expect(await store.listDecisions(sourceId)).toEqual([])
      expect(await store.findSources(sourceId.slice(0, 8))).toEqual([])
      expect(await store.startRun(runOf(owedRun))).toBe('forgotten')
      expect(await store.keepSource(bytes, origin)).toMatchObject({ isNew: true, owedRun: { number: 1 } })
    })

    test('a list goes on where the page before it ended', async () => {
      const ids = [await keep(), await keep(), await keep()].map(({ sourceId }) => sourceId).sort()
      const first = await store.listSources({}, { after: null, limit: 2 })
      const second = await store.listSources({}, { after: first.next, limit: 2 })
      expect([...first.rows, ...second.rows].map(({ sourceId }) => sourceId)).toEqual(ids)
      expect(second.next).toBeNull()
      expect((await store.listSources({ state: 'done' }, { after: null, limit: 2 })).rows).toEqual([])
    })

    test('the status counts the latest runs', async () => {
      await finish()
      await keep()
      const { owedRun } = await keep()
      await store.startRun(runOf(owedRun))
      const status = await store.status()
      expect(status).toMatchObject({
        sources: 3,
        reports: 1,
        runs: { waiting: 1, running: 1, done: 1, failed: 0 },
      })
      expect(Date.parse(status.oldestWaitingAt ?? '')).toBeLessThanOrEqual(Date.now())
    })

    test('it answers', async () => {
      await expect(store.ping()).resolves.toBeUndefined()
    })
  })
}

function runOf(run: RunKey | null): RunKey {
  if (run === null) throw new Error('no run is owed')
  return { sourceId: run.sourceId, number: run.number }
}

async function collect(reports: AsyncIterable<StoredReport>): Promise<StoredReport[]> {
  const all: StoredReport[] = []
  for await (const report of reports) all.push(report)
  return all
}

async function settleSeries(store: Store): Promise<void> {
  for (const series of await store.listOwedSeries(1000)) await store.storeSeries(series, [])
}
