import { expect, test } from '@jest/globals'
import { ThrottledError } from '../src/errors.ts'
import { type Site, SiteClaims } from '../src/intake/index.ts'
import type { CrawlVisit, Store } from '../src/store/index.ts'
import { type CrawlPorts, createCrawlHandler } from './crawl.ts'

const site: Site = {
  name: 'songyue',
  url: 'https://songyue.test/',
  agency: null,
  region: null,
  schedule: { cron: ['0 3 1 1 *'], timeZone: 'Asia/Shanghai' },
  limits: { requests: 1, megabytes: 1 },
}
const lasting: CrawlVisit = {
  site: 'songyue',
  state: 'done',
  startedAt: new Date().toISOString(),
  endedAt: new Date().toISOString(),
  counts: {},
  failure: null,
  retryAt: null,
}

/** Does the job of the site where the store knows of a visit; what was asked of the store comes out. */
async function work(visit: CrawlVisit | null, isFree = true, name = 'songyue'): Promise<readonly string[]> {
  const asked: string[] = []
  const store = {
    claimSite: async () => isFree,
    releaseSite: async () => void asked.push('released'),
    listVisitsOf: async () => ({ rows: visit ? [visit] : [], next: null }),
    loadLastVisit: async () => visit,
    loadRequest: async () => null,
    noteVisit: async ({ state }: CrawlVisit) => void asked.push(state),
    loadTarget: async () => null,
  } as unknown as Store
  const claims = new SiteClaims(store)
  const visitor = {
    visit: async () => {
      throw new TypeError('of undefined')
    },
  } as unknown as CrawlPorts['visitor']
  const queue = { enqueue: async () => {} }
  const handler = createCrawlHandler(
    { store, queue, claims, visitor },
    { find: async (wanted) => (wanted === site.name ? site : null) },
  )
  try {
    await handler({ site: name }, { signal: new AbortController().signal })
  } catch (error) {
    asked.push((error as Error).name)
    if (error instanceof ThrottledError) asked.push(String(error.retryAfterMs))
  } finally {
    await claims.close()
  }
  return asked
}

test('a site that somebody else visits is looked at again later', async () => {
  expect(await work(null, false)).toEqual(['ThrottledError', '10000'])
})

test('a site that was visited meanwhile is left alone', async () => {
  expect(await work(lasting)).toEqual(['released'])
})

test('a site that is not on the list any more is not visited', async () => {
  expect(await work(null, true, 'gone')).toEqual([])
})

test('a fault of ours ends the job, is noted, and gives the site back', async () => {
  expect(await work(null)).toEqual(['running', 'failed', 'released', 'TypeError'])
})
