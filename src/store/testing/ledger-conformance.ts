import { expect, test } from '@jest/globals'
import type { CrawlTrail, Store } from '../index.ts'
import { reportOf } from './report-of.ts'

const version = '1.0.0'
const agency = {
  name: '松月县统计局',
  regionCode: '990101',
  regionName: '松月县',
  level: 'county',
  kind: 'department',
}
const url = 'https://www.songyue.test/tjj/2023.html'
const trail: CrawlTrail = {
  url,
  finalUrl: url,
  page: 'https://www.songyue.test/tjj/',
  linkText: '2023年年报',
  isAttached: false,
  printedDate: '2024-01-09',
  published: { on: '2024-01-09', label: 'PubDate' },
  year: 2023,
  retrievedAt: '2024-02-01T00:00:00.000Z',
  headers: { 'last-modified': 'Tue, 09 Jan 2024 00:00:00 GMT' },
}

/** Tests of what a store gives a ledger; `open` gives a store that the other tests use too. */
export function testLedgerStore(open: () => Store): void {
  test('reports, finds, sightings and complete visits are what a ledger stands on', async () => {
    const store = open()
    const site = 'ledger'
    const [read, rival, unread] = [await keep('read'), await keep('rival'), await keep('unread')]
    for (const { sourceId, owedRun } of [read, rival]) {
      if (owedRun === null) throw new Error('nothing owed')
      await store.finishRun(owedRun, reportOf({ sourceId, version, agency: agency.name, year: 2023 }), agency)
    }
    for (const { sourceId } of [read, unread]) await store.noteFind({ site, sourceId, trail })
    await visit('done', '2024-02-01')
    await visit('done', '2024-02-08')
    const missed = { site, url: `${url}?2022`, name: '2022年年报', year: 2022, reason: 'login' }
    await store.noteMissed({ ...missed, reason: 'timed-out' })
    await store.noteMissed(missed)
    await visit('failed', '2024-02-15')

    const { reports, finds, sightings, visits, ...grounds } = await store.loadLedgerGrounds()
    const own = reports.filter((report) => report.agency.name === agency.name)
    expect(own).toEqual([
      expect.objectContaining({ sourceId: rival.sourceId, agency, year: 2023, isPreferred: true }),
      expect.objectContaining({ sourceId: read.sourceId, agency, year: 2023, isPreferred: false }),
    ])
    expect(finds.filter((find) => find.site === site)).toEqual([
      { site, sourceId: read.sourceId, trail, foundAt: expect.any(String), isRead: true },
      { site, sourceId: unread.sourceId, trail, foundAt: expect.any(String), isRead: false },
    ])
    expect(sightings.filter((sighting) => sighting.site === site)).toMatchObject([
      { type: 'shown', sourceId: read.sourceId, url },
      { type: 'shown', sourceId: unread.sourceId, url },
    ])
    expect(visits.filter((one) => one.site === site)).toEqual([{ site, endedAt: '2024-02-08T00:01:00.000Z' }])

    expect(grounds.missed.filter((one) => one.site === site)).toEqual([missed])

    async function keep(text: string) {
      const origin = { name: 'a.html', url: null, retrievedAt: null, charset: null }
      return store.keepSource(new TextEncoder().encode(`ledger ${text}`), origin)
    }
    async function visit(state: 'done' | 'failed', day: string) {
      const times = { startedAt: `${day}T00:00:00.000Z`, endedAt: `${day}T00:01:00.000Z` }
      await store.noteVisit({ site, state, ...times, counts: {}, failure: null, retryAt: null })
    }
  })
}
