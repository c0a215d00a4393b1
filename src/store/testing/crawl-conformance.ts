import { expect, test } from '@jest/globals'
import type { CrawlTarget, CrawlTrail, CrawlVisit, Store } from '../index.ts'

const url = `https://www.qinghe.test/${'年'.repeat(4000)}`
const target: CrawlTarget = {
  site: 'qinghe',
  url,
  etag: '"1"',
  lastModified: null,
  digest: 'a'.repeat(64),
  sourceId: null,
  isKept: false,
  found: { links: ['\u0000'] },
}
const trail: CrawlTrail = {
  url,
  finalUrl: url,
  page: 'https://www.qinghe.test/',
  linkText: '2023年年报',
  printedDate: '2024-01-09',
  year: 2023,
  retrievedAt: '2024-02-01T00:00:00.000Z',
  headers: { etag: '"1"' },
}

/** Tests of what a store keeps for the crawler; `open` gives a store that the other tests use too. */
export function testCrawlStore(open: () => Store): void {
  const keep = async (text: string): Promise<string> => {
    const origin = { name: 'a.html', url, retrievedAt: null, charset: null }
    return (await open().keepSource(new TextEncoder().encode(text), origin)).sourceId
  }

  test('an address of a site is found again as it was last seen there', async () => {
    const store = open()
    await store.storeTarget(target)
    await store.storeTarget({ ...target, etag: null, lastModified: 'Thu', isKept: true })
    expect(await store.loadTarget('qinghe', url)).toEqual({
      ...target,
      etag: null,
      lastModified: 'Thu',
      isKept: true,
      found: { links: ['\ufffd'] },
    })
    expect(await store.loadTarget('other', url)).toBeNull()
  })

  test('versions under one address are kept in their order, each once, and go with their source', async () => {
    const store = open()
    const first = await keep('first edition')
    const second = await keep('second edition')
    for (const sourceId of [first, second, first]) await store.noteFind({ site: 'qinghe', sourceId, trail })
    expect(await store.listFinds('qinghe')).toEqual([
      { site: 'qinghe', sourceId: first, trail },
      { site: 'qinghe', sourceId: second, trail },
    ])
    await store.forget(first)
    await store.noteFind({ site: 'qinghe', sourceId: first, trail })
    expect(await store.listFinds('qinghe')).toEqual([{ site: 'qinghe', sourceId: second, trail }])
  })

  test('the last run of a site is the one that is listed', async () => {
    const store = open()
    const visit: CrawlVisit = {
      site: 'qinghe',
      state: 'running',
      startedAt: '2024-02-01T00:00:00.000Z',
      endedAt: null,
      counts: {},
      failure: null,
    }
    await store.noteVisit(visit)
    const failure = { code: 'busy', detail: 'https://www.qinghe.test/ (503)' }
    const ended = {
      ...visit,
      state: 'failed',
      endedAt: '2024-02-01T00:01:00.000Z',
      counts: { kept: 1 },
      failure,
    } as const
    await store.noteVisit(ended)
    expect(await store.listVisits()).toEqual([ended])
  })
}
