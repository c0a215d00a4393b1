import { expect, test } from '@jest/globals'
import type { CrawlTrail, Store } from '../index.ts'
import { reportOf } from './report-of.ts'

const site = 'songyue'
const version = '1.0.0'
let count = 0

/** Tests of what a store keeps of the addresses of sites; `open` gives a store that the other tests use too. */
export function testSightingStore(open: () => Store): void {
  /** A source with a report, found at an address. */
  const find = async (url: string, missing: 'applications' | null = null): Promise<string> => {
    const store = open()
    count += 1
    const origin = { name: 'a.html', url, retrievedAt: null, charset: null }
    const bytes = new TextEncoder().encode(`sighting ${count}`)
    const { sourceId, owedRun } = await store.keepSource(bytes, origin)
    await store.noteFind({ site, sourceId, trail: trailTo(url) })
    const report = reportOf({ sourceId, version, agency: '松月县水利局', year: 2023 })
    const tables = missing === null ? report.tables : { ...report.tables, [missing]: null }
    const agency = { name: '松月县水利局', regionCode: null, regionName: null, level: null, kind: null }
    if (owedRun !== null) await store.finishRun(owedRun, { ...report, tables }, agency)
    return sourceId
  }
  const preferred = async (): Promise<string | undefined> =>
    (await open().loadPreferred('松月县水利局', 2023))?.report.id
  const standing = async (url: string): Promise<unknown> => {
    const sightings = (await open().listSightings()).filter((sighting) => sighting.url === url)
    return sightings.map(({ type, sourceId, reason }) => [type, sourceId, reason])
  }

  test('an address tells what stood there from when to when, and that it came back', async () => {
    const store = open()
    const url = 'https://www.songyue.test/back.html'
    const [first, second] = [await find(url), await find(url)]
    expect(await store.noteShown({ site, url, sourceId: second })).toBe(false)
    expect(await store.noteShown({ site, url, sourceId: first })).toBe(true)
    expect(await store.noteGone({ site, url }, 'not-found')).toBe(true)
    expect(await store.noteGone({ site, url }, 'not-found')).toBe(false)
    await store.noteFind({ site, sourceId: first, trail: trailTo(url) })
    expect(await standing(url)).toEqual([
      ['shown', first, null],
      ['shown', second, null],
      ['shown', first, null],
      ['gone', first, 'not-found'],
      ['shown', first, null],
    ])
    expect(await store.listStanding(site)).toMatchObject([{ url, type: 'shown', sourceId: first }])
  })

  test('an address where nothing stood has nothing that goes', async () => {
    expect(await open().noteGone({ site, url: 'https://www.songyue.test/' }, 'removed')).toBe(false)
  })

  test('of two versions the newer is preferred, until the older stands there again', async () => {
    const url = 'https://www.songyue.test/version.html'
    const [older, newer] = [await find(url), await find(url)]
    expect(await preferred()).toBe(newer)
    await open().noteShown({ site, url, sourceId: older })
    expect(await preferred()).toBe(older)
    await open().noteShown({ site, url, sourceId: newer })
    expect(await preferred()).toBe(newer)
  })

  test('a newer version with fewer tables is not preferred', async () => {
    const url = 'https://www.songyue.test/fewer.html'
    const [older] = [await find(url), await find(url, 'applications')]
    expect(await preferred()).toBe(older)
  })

  test('what is gone is preferred where nothing else is, and comes second otherwise', async () => {
    const url = 'https://www.songyue.test/gone.html'
    const gone = await find(url)
    await open().noteGone({ site, url }, 'removed')
    expect(await preferred()).toBe(gone)
    const other = await find('https://www.songyue.test/other.html')
    expect(await preferred()).toBe(other)
  })

  test('the version before one that is forgotten takes its place', async () => {
    const url = 'https://www.songyue.test/forgotten.html'
    const [older, newer, last] = [await find(url), await find(url), await find(url)]
    await open().forget(last)
    expect(await preferred()).toBe(newer)
    await open().forget(newer)
    expect(await preferred()).toBe(older)
    expect(await standing(url)).toEqual([['shown', older, null]])
  })
}

function trailTo(url: string): CrawlTrail {
  return {
    url,
    finalUrl: url,
    page: null,
    linkText: null,
    isAttached: false,
    printedDate: null,
    published: { on: '2024-01-09', label: 'PubDate' },
    year: 2023,
    retrievedAt: '2024-02-01T00:00:00.000Z',
    headers: {},
  }
}
