import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { sql } from 'kysely'
import { copyCluster } from '../../../tests/servers/seeded-cluster.ts'
import { type Database, openEmbedded } from '../../database/index.ts'
import { openStore, type Store } from '../index.ts'

const yearMs = 365 * 24 * 3_600_000

let folder: string
let database: Database
let store: Store
let aheadMs = 0

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gongkai-clock-'))
  database = await openEmbedded({ folder, makeCluster: copyCluster })
  const now = (): Date => new Date(Date.now() + aheadMs)
  store = await openStore({ database, folder, version: '1.0.0', now })
})
afterAll(async () => {
  await store.close()
  await database.close()
  await rm(folder, { recursive: true })
})

test('a visit that was asked for by a clock which has been set back since is asked for until the next visit', async () => {
  aheadMs = yearMs
  await store.requestVisits(['songyue'])
  aheadMs = 0
  expect(Date.parse((await store.loadRequest('songyue')) ?? '')).toBeGreaterThan(Date.now() + yearMs / 2)
  const startedAt = new Date().toISOString()
  await store.noteVisit({
    site: 'songyue',
    state: 'running',
    startedAt,
    endedAt: null,
    counts: {},
    failure: null,
    retryAt: null,
  })
  expect(await store.loadRequest('songyue')).toBe(startedAt)
})

test('a host that was to rest until a time of such a clock is free, for one at a time', async () => {
  const host = 'www.songyue.test'
  const claim = { holder: 'a', ms: 60_000 }
  await store.claimHost(host, claim, 0)
  await store.releaseHost(host, 'a', 1000)
  await sql`UPDATE gongkai.crawl_hosts SET free_at = free_at + interval '1 year' WHERE host = ${host}`.execute(
    database.builder(),
  )
  expect(await store.claimHost(host, claim, 100)).toEqual({ isTaken: true, waitMs: 0 })
  expect(await store.claimHost(host, { holder: 'b', ms: 60_000 }, 100)).toMatchObject({ isTaken: false })
  await store.releaseHost(host, 'a', 60_000)
  const { isTaken, waitMs } = await store.claimHost(host, claim, 100)
  expect(isTaken).toBe(false)
  expect(waitMs).toBeLessThanOrEqual(60_000)
})
