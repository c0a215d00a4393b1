import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import type { Store } from '../index.ts'
import { testCrawlStore } from './crawl-conformance.ts'
import { testFailures } from './failure-conformance.ts'
import { testLedgerStore } from './ledger-conformance.ts'
import { testListingStore } from './listing-conformance.ts'
import { agency, finish, keep, origin, runOf, version } from './made-up-sources.ts'
import { reportOf } from './report-of.ts'
import { testRivals } from './rival-conformance.ts'
import { testRuns } from './run-conformance.ts'
import { testSeries } from './series-conformance.ts'
import { testSightingStore } from './sighting-conformance.ts'
import { testStreams } from './stream-conformance.ts'

/** A store to test, and a way to a second one in the same place. */
export interface StoreUnderTest {
  readonly store: Store
  /** The same store opened anew, as by another version of the extractor. */
  reopen(version: string): Promise<Store>
  close(): Promise<void>
}

const remark = { by: '罗', note: '' }

/** Tests that every store passes, whatever it stands on. `open` gives an empty one of version 1.0.0. */
export function describeStore(name: string, open: () => Promise<StoreUnderTest>): void {
  describe(`a store on ${name}`, () => {
    let place: StoreUnderTest
    let store: Store

    beforeAll(async () => {
      place = await open()
      store = place.store
    })
    afterAll(async () => place.close())
    beforeEach(async () => {
      const { rows } = await store.listSources({}, { after: null, limit: 1000 })
      for (const { sourceId } of rows) await store.forget(sourceId)
    })

    testCrawlStore(() => store)
    testFailures(() => store)
    testListingStore(() => store)
    testSightingStore(() => store)
    testLedgerStore(() => store)
    testRivals(() => store)
    testRuns(
      () => store,
      (newer) => place.reopen(newer),
    )
    testSeries(() => store)
    testStreams(() => store)

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
      const report = await finish(store, {
        numbers: { 'applications.new.total': 0.1, 'disclosure.fees.amount': -3 },
      })
      const kept = await store.loadReport(report.id)
      expect(JSON.stringify(kept?.report)).toBe(JSON.stringify(report))
      expect(kept).toMatchObject({ agency, names: [origin.name], isPreferred: true, rivals: [], issues: [] })
      expect(kept?.run).toMatchObject({ number: 1, version, state: 'done', failure: null, parserDeaths: 0 })
    })

    test('texts that PostgreSQL cannot hold come back all the same', async () => {
      const report = await finish(store, { preamble: 'a\u0000b\ud800c😀' })
      expect((await store.loadReport(report.id))?.report).toEqual(report)
    })

    test('a list of sources takes the place of the one before', async () => {
      expect(await store.loadSourceList('sites')).toBeNull()
      await store.storeSourceList('sites', [{ url: 'https://example.org' }])
      await store.storeSourceList('sites', { b: 1, a: [] })
      expect(await store.loadSourceList('sites')).toEqual({ b: 1, a: [] })
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
      const ids = [await keep(store), await keep(store), await keep(store)]
        .map(({ sourceId }) => sourceId)
        .sort()
      const first = await store.listSources({}, { after: null, limit: 2 })
      const second = await store.listSources({}, { after: first.next, limit: 2 })
      expect([...first.rows, ...second.rows].map(({ sourceId }) => sourceId)).toEqual(ids)
      expect(second.next).toBeNull()
      expect((await store.listSources({ state: 'done' }, { after: null, limit: 2 })).rows).toEqual([])
    })

    test('the status counts the latest runs', async () => {
      await finish(store)
      await keep(store)
      const { owedRun } = await keep(store)
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
