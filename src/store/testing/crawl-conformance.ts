import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from '@jest/globals'
import type { CrawlTarget, CrawlTrail, CrawlVisit, HostTurn, Store } from '../index.ts'

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
  isAttached: false,
  printedDate: '2024-01-09',
  published: { on: '2024-01-09', label: 'PubDate' },
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
      retryAt: null,
    }
    await store.noteVisit(visit)
    const failure = { code: 'busy', detail: 'https://www.qinghe.test/ (503)' }
    const ended = {
      ...visit,
      state: 'failed',
      endedAt: '2024-02-01T00:01:00.000Z',
      counts: { kept: 1 },
      failure,
      retryAt: '2024-02-01T01:01:00.000Z',
    } as const
    await store.noteVisit(ended)
    expect(await store.listVisits()).toEqual([ended])
    const next = { ...visit, startedAt: '2024-02-08T00:00:00.000Z' }
    await store.noteVisit(next)
    expect(await store.listVisits()).toEqual([next])
    const first = await store.listVisitsOf('qinghe', { after: null, limit: 1 })
    expect(first.rows).toEqual([next])
    expect(await store.listVisitsOf('qinghe', { after: first.next, limit: 1 })).toEqual({
      rows: [ended],
      next: null,
    })
  })

  test('of all who want to visit a site one may, until its claim is given back or runs out', async () => {
    const store = open()
    const claims = ['a', 'b', 'c'].map((holder) => store.claimSite('songyue', { holder, ms: 60_000 }))
    const taken = await Promise.all(claims)
    expect(taken.filter(Boolean)).toHaveLength(1)
    const holder = ['a', 'b', 'c'][taken.indexOf(true)] ?? ''
    expect(await store.renewClaims({ holder, ms: 60_000 })).toEqual(['songyue'])
    await store.releaseSite('songyue', 'somebody else')
    expect(await store.claimSite('songyue', { holder: 'd', ms: 1 })).toBe(false)
    expect((await store.listSiteStates()).find(({ site }) => site === 'songyue')).toMatchObject({
      visit: null,
      requestedAt: null,
      isClaimed: true,
    })
    await store.releaseSite('songyue', holder)
    expect(await store.claimSite('songyue', { holder: 'd', ms: 1 })).toBe(true)
    await sleep(10)
    expect(await store.renewClaims({ holder, ms: 60_000 })).toEqual([])
    expect(await store.claimSite('songyue', { holder: 'e', ms: 60_000 })).toBe(true)
    await store.releaseSite('songyue', 'e')
  })

  test('of all who want a host one has it, and when it is given back it rests', async () => {
    const store = open()
    const claim = async (holder: string, ms = 60_000, leadMs = 0): Promise<HostTurn> =>
      store.claimHost('www.songyue.test', { holder, ms }, leadMs)
    const turns = await Promise.all(['a', 'b', 'c'].map((holder) => claim(holder)))
    expect(turns.map(({ isTaken }) => isTaken).sort()).toEqual([false, false, true])
    const holder = ['a', 'b', 'c'][turns.findIndex(({ isTaken }) => isTaken)] ?? ''
    await store.releaseHost('www.songyue.test', 'somebody else', 0)
    expect(await claim('d')).toMatchObject({ isTaken: false })
    await store.releaseHost('www.songyue.test', holder, 300)
    const { isTaken, waitMs } = await claim('d')
    expect(isTaken).toBe(false)
    expect(waitMs).toBeGreaterThan(100)
    expect(waitMs).toBeLessThanOrEqual(300)
    await sleep(waitMs)
    expect(await claim('d', 1)).toEqual({ isTaken: true, waitMs: 0 })
    await sleep(10)
    expect(await claim('e')).toMatchObject({ isTaken: true })
    await store.releaseHost('www.songyue.test', 'e', 5000)
    const early = await claim('f', 60_000, 6000)
    expect(early.isTaken).toBe(true)
    expect(early.waitMs).toBeGreaterThan(3000)
    expect(await claim('g', 60_000, 6000)).toMatchObject({ isTaken: false })
  })

  test('a visit that was asked for stands among the states of sites', async () => {
    const store = open()
    await store.requestVisits(['baiyun', 'heishui'])
    await store.requestVisits(['baiyun'])
    const states = (await store.listSiteStates()).filter(({ requestedAt }) => requestedAt !== null)
    expect(states.map(({ site }) => site)).toEqual(['baiyun', 'heishui'])
    expect(await store.loadRequest('heishui')).toBe(states[1]?.requestedAt)
    expect(await store.loadRequest('nobody')).toBeNull()
  })

  test('of a clock that was a year ahead, and has been set back, nothing holds anybody up', async () => {
    const store = open()
    const yearMs = 365 * 24 * 3_600_000
    const host = 'www.chaoqian.test'
    const visit = (aheadMs: number): CrawlVisit => ({
      site: 'chaoqian',
      state: 'done',
      startedAt: new Date(Date.now() + aheadMs).toISOString(),
      endedAt: null,
      counts: {},
      failure: null,
      retryAt: null,
    })
    const ahead = visit(yearMs)
    await store.claimSite('chaoqian', { holder: 'dead', ms: yearMs })
    await store.claimHost(host, { holder: 'dead', ms: yearMs }, 0)
    await store.noteVisit(ahead)
    expect(await store.loadLastVisit('chaoqian')).toEqual(ahead)
    expect((await store.listSiteStates()).find(({ site }) => site === 'chaoqian')).toMatchObject({
      isClaimed: false,
    })
    expect(await store.claimSite('chaoqian', { holder: 'living', ms: 60_000 })).toBe(true)
    expect(await store.claimSite('chaoqian', { holder: 'other', ms: 60_000 })).toBe(false)
    expect(await store.claimHost(host, { holder: 'living', ms: 60_000 }, 0)).toMatchObject({ isTaken: true })
    const present = visit(0)
    await store.noteVisit(present)
    expect(await store.loadLastVisit('chaoqian')).toEqual(present)
    expect(await store.listVisits()).toContainEqual(present)
    await store.releaseSite('chaoqian', 'living')
  })

  test('no host rests for longer than a week', async () => {
    const store = open()
    const claim = (holder: string): Promise<HostTurn> =>
      store.claimHost('www.laoda.test', { holder, ms: 60_000 }, 0)
    await claim('a')
    await store.releaseHost('www.laoda.test', 'a', 1e12)
    const { isTaken, waitMs } = await claim('b')
    expect(isTaken).toBe(false)
    expect(waitMs).toBeLessThanOrEqual(7 * 24 * 3_600_000)
  })
}
