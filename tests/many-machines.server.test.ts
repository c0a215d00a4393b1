import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { Redis } from 'ioredis'
import { GongkaiProcess } from './gongkai-process.ts'
import { madeUpReport } from './made-up-report.ts'
import { createTestDatabase, type TestDatabase } from './servers/test-database.ts'
import { testRedisUrl } from './servers/test-servers.ts'
import { until } from './until.ts'

/** Processes start slowly on a busy machine. */
const patienceMs = 120_000
/** The databases of a Redis are numbered; this one is for this file. */
const redisDatabase = 9

let folder: string
let database: TestDatabase
let environment: Record<string, string>
const processes: GongkaiProcess[] = []

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gongkai-machines-'))
  database = await createTestDatabase()
  const redisUrl = new URL(testRedisUrl())
  redisUrl.pathname = `/${redisDatabase}`
  environment = { DATABASE_URL: database.url, REDIS_URL: redisUrl.href }
}, patienceMs)

afterAll(async () => {
  for (const one of processes) await one.end('SIGKILL')
  await database.drop()
  rmSync(folder, { recursive: true })
}, patienceMs)

/** A process with a folder of its own, as on a machine of its own. */
async function startOn(machine: string, ...words: readonly string[]): Promise<GongkaiProcess> {
  const home = join(folder, machine)
  mkdirSync(home, { recursive: true })
  const started = new GongkaiProcess({
    words: [...words, '--json', '--log-level', 'warn'],
    folder: home,
    environment,
  })
  processes.push(started)
  await started.nextJson()
  return started
}

async function ask(machine: string, ...words: readonly string[]): Promise<Record<string, unknown>> {
  const asking = new GongkaiProcess({
    words: [...words, '--json'],
    folder: join(folder, machine),
    environment,
  })
  return asking.nextJson()
}

test(
  'a worker with an empty disk reads what another machine took in, and a third writes it out',
  async () => {
    await startOn('intake', 'worker', '--queues', 'ingest')
    const reader = await startOn('reader', 'worker', '--queues', 'extract', '--concurrency', '1')
    await startOn('writer', 'worker', '--queues', 'export')
    writeFileSync(join(folder, 'intake/inbox/a.txt'), madeUpReport('云溪县教育局', 2022))
    writeFileSync(join(folder, 'intake/inbox/b.txt'), 'nothing of the kind')
    await until(() => existsSync(join(folder, 'intake/inbox/done/a.txt')), patienceMs)
    await until(() => existsSync(join(folder, 'intake/inbox/failed/b.txt')), patienceMs)
    await until(() => existsSync(join(folder, 'writer/output/2022')), patienceMs)
    expect(readdirSync(join(folder, 'writer/output/2022'))).toHaveLength(1)
    expect(readdirSync(join(folder, 'reader'))).toEqual([])
    expect(await reader.end('SIGTERM')).toBe(0)
  },
  2 * patienceMs,
)

test(
  'a service beside them finds everything read, and any machine can ask the store',
  async () => {
    await startOn('service', 'serve')
    const expected = { store: { sources: 2, reports: 1, runs: { done: 1, failed: 1 } } }
    expect(await ask('service', 'status')).toMatchObject({ ...expected, service: { jobs: {} } })
    expect(await ask('writer', 'status')).toMatchObject({ ...expected, service: null })
    expect(await ask('writer', 'retry', '--all')).toEqual({ requested: 1 })
    await until(() => existsSync(join(folder, 'service/output/2022')), patienceMs)
  },
  2 * patienceMs,
)

test(
  'doctor sees a Redis that throws jobs away',
  async () => {
    const redis = new Redis(testRedisUrl())
    const policy = async (): Promise<string | undefined> => {
      const asking = new GongkaiProcess({
        words: ['doctor', '--json'],
        folder: join(folder, 'writer'),
        environment,
      })
      const findings = (await asking.nextJson()) as unknown as { check: string; status: string }[]
      return findings.find(({ check }) => check === 'queue')?.status
    }
    try {
      expect(await policy()).toBe('ok')
      await redis.config('SET', 'maxmemory-policy', 'allkeys-lru')
      expect(await policy()).toBe('failed')
    } finally {
      await redis.config('SET', 'maxmemory-policy', 'noeviction')
      redis.disconnect()
    }
  },
  patienceMs,
)

test(
  'a service whose servers are away at the start waits for them, and can be ended',
  async () => {
    const home = join(folder, 'waiting')
    mkdirSync(home)
    const waiting = new GongkaiProcess({
      words: ['serve', '--json'],
      folder: home,
      environment: { ...environment, DATABASE_URL: 'postgres://localhost:1/none' },
    })
    processes.push(waiting)
    await until(() => waiting.log.includes('Trying again'), patienceMs)
    expect(await waiting.end('SIGTERM')).toBe(0)
  },
  patienceMs,
)
