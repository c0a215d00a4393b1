import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals'
import { bundle } from '../../tests/bundle.ts'
import { openTestQueue, type TestBackend, type TestQueue } from '../../tests/queue/open-test-queue.ts'
import { createTestDatabase } from '../../tests/servers/test-database.ts'
import { testRedisUrl } from '../../tests/servers/test-servers.ts'
import { SourceError, ThrottledError, TransientError } from '../errors.ts'
import { type Job, type JobHandler, jobId, type QueueWorker, reconcile } from './index.ts'

jest.setTimeout(60_000)

let lastNumber = 0

/** A job that no other test has. */
function newJob(): Job & { kind: 'extract' } {
  lastNumber += 1
  const sourceId = lastNumber.toString(16).padStart(64, 'f')
  return { kind: 'extract', payload: { sourceId, runNumber: 1, version: '1.0.0' } }
}

async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isSo())) await sleep(20)
}

interface Place {
  readonly backend: TestBackend
  remove(): void | Promise<void>
}

const places: Record<TestBackend['type'], () => Promise<Place>> = {
  embedded: async () => {
    const folder = mkdtempSync(join(tmpdir(), 'gongkai-queue-'))
    return { backend: { type: 'embedded', folder }, remove: () => rmSync(folder, { recursive: true }) }
  },
  postgres: async () => {
    const { url, drop } = await createTestDatabase()
    return { backend: { type: 'postgres', url }, remove: drop }
  },
  redis: async () => ({ backend: { type: 'redis', url: `${testRedisUrl()}/1` }, remove: () => {} }),
}

const yearMs = 365 * 24 * 3_600_000

describe.each(Object.entries(places))('on %s', (_, createPlace) => {
  let place: Place
  let opened: TestQueue
  let worker: QueueWorker | null = null

  beforeAll(async () => {
    place = await createPlace()
    opened = await openTestQueue(place.backend)
  })

  afterAll(async () => {
    await opened.close()
    await place.remove()
  })

  const queue = (): TestQueue['queue'] => opened.queue
  const work = async (handler: JobHandler<'extract'>, concurrency = 1): Promise<void> => {
    worker = await queue().work({ kind: 'extract', concurrency, handler })
  }
  const stop = async (graceMs = 10_000): Promise<void> => {
    await worker?.stop(graceMs)
    worker = null
  }
  /** Does what there is to do with `handler` until `isSo`. */
  const workUntil = async (
    handler: JobHandler<'extract'>,
    isSo: () => boolean | Promise<boolean>,
  ): Promise<void> => {
    await work(handler)
    await until(isSo)
    await stop()
  }
  const isIn = async (job: Job, state: 'unfinished' | 'finished'): Promise<boolean> =>
    (await queue().listKnown('extract'))[state].has(jobId(job))

  test('a job is done with its payload, once, however often it was added', async () => {
    const job = newJob()
    const seen: unknown[] = []
    await queue().enqueue([job, job])
    await queue().enqueue([job])
    await workUntil(
      async (payload) => {
        seen.push(payload)
      },
      () => isIn(job, 'finished'),
    )
    await queue().enqueue([job])
    expect(seen).toEqual([job.payload])
    expect(await isIn(job, 'unfinished')).toBe(false)
  })

  test('a job that waits is taken within a moment', async () => {
    const job = newJob()
    const addedAt: number[] = []
    const takenAt: number[] = []
    await work(async () => {
      takenAt.push(performance.now())
    })
    await sleep(200)
    addedAt.push(performance.now())
    await queue().enqueue([job])
    await until(() => takenAt.length > 0)
    await stop()
    expect((takenAt[0] ?? Number.NaN) - (addedAt[0] ?? Number.NaN)).toBeLessThan(1000)
  })

  test('as many jobs are done at a time as were asked for', async () => {
    const jobs = Array.from({ length: 9 }, newJob)
    let running = 0
    let most = 0
    let done = 0
    await queue().enqueue(jobs)
    await work(async () => {
      running += 1
      most = Math.max(most, running)
      await sleep(50)
      running -= 1
      done += 1
    }, 3)
    await until(() => done === jobs.length)
    await stop()
    expect(most).toBe(3)
  })

  test('a job is tried again although the clock was a year ahead when it failed', async () => {
    const job = newJob()
    const begun: number[] = []
    const realNow = Date.now
    Date.now = () => realNow() + yearMs
    await queue().enqueue([job])
    await work(async () => {
      begun.push(begun.length)
      if (begun.length === 1) throw new TransientError('database-unavailable')
    })
    await until(async () => (await queue().count('extract')).delayed === 1)
    Date.now = realNow
    await reconcile(queue(), 'extract', async () => ({ jobs: [], next: null }))
    await until(() => isIn(job, 'finished'))
    expect(begun).toEqual([0, 1])
    await stop()
  })

  test('a failure that may pass is tried again, after a while', async () => {
    const job = newJob()
    const times: number[] = []
    await queue().enqueue([job])
    await workUntil(
      async () => {
        times.push(performance.now())
        if (times.length === 1) throw new TransientError('database-unavailable')
      },
      () => times.length === 2,
    )
    expect((times[1] ?? 0) - (times[0] ?? 0)).toBeGreaterThan(750)
  })

  test.each([
    ['a verdict on the source', new SourceError('damaged')],
    ['a fault of ours', new TypeError('of undefined')],
  ])('%s ends the job', async (_name, error) => {
    const job = newJob()
    let attempts = 0
    await queue().enqueue([job])
    const before = (await queue().count('extract')).failed
    await workUntil(
      async () => {
        attempts += 1
        throw error
      },
      () => isIn(job, 'finished'),
    )
    expect(attempts).toBe(1)
    expect((await queue().count('extract')).failed).toBe(before + 1)
  })

  test('a payload that does not fit ends the job before anybody acts on it', async () => {
    const job = newJob()
    const wrong = { ...job, payload: { ...job.payload, runNumber: 0 } }
    let attempts = 0
    await queue().enqueue([wrong])
    await workUntil(
      async () => {
        attempts += 1
      },
      () => isIn(wrong, 'finished'),
    )
    expect(attempts).toBe(0)
  })

  test('being asked to wait delays a job by the time that was asked', async () => {
    const job = newJob()
    const times: number[] = []
    await queue().enqueue([job])
    await workUntil(
      async () => {
        times.push(performance.now())
        if (times.length < 3) throw new ThrottledError(300)
      },
      () => times.length === 3,
    )
    // Had it been an attempt, the second wait would take two seconds.
    expect((times[2] ?? 0) - (times[0] ?? 0)).toBeGreaterThan(550)
    expect((times[2] ?? 0) - (times[0] ?? 0)).toBeLessThan(2500)
  })

  test('to stop waits for the job under way and takes no other', async () => {
    const jobs = [newJob(), newJob()]
    const done: string[] = []
    let isTaken = false
    await queue().enqueue(jobs)
    await work(async ({ sourceId }) => {
      isTaken = true
      await sleep(400)
      done.push(sourceId)
    })
    await until(() => isTaken)
    await stop()
    expect(done).toHaveLength(1)
    await workUntil(
      async ({ sourceId }) => {
        done.push(sourceId)
      },
      () => done.length === 2,
    )
    expect(new Set(done)).toEqual(new Set(jobs.map(({ payload }) => payload.sourceId)))
  })

  test('a job that takes too long to stop is aborted and waits again', async () => {
    const job = newJob()
    let isTaken = false
    await queue().enqueue([job])
    await work(async (_payload, { signal }) => {
      isTaken = true
      await once(signal, 'abort')
      throw new TransientError('parser-died')
    })
    await until(() => isTaken)
    await stop(100)
    expect(await isIn(job, 'unfinished')).toBe(true)
    await workUntil(
      async () => {},
      () => isIn(job, 'finished'),
    )
  })

  test('a job is done by another process when its own was killed', async () => {
    const job = newJob()
    await queue().enqueue([job])
    await killHolder()
    let done = 0
    await workUntil(
      async () => {
        done += 1
      },
      () => done === 1,
    )
    expect(await isIn(job, 'finished')).toBe(true)
  })

  test('a job is done by another process when its own was killed, and the clock set back by a year', async () => {
    const job = newJob()
    await queue().enqueue([job])
    await killHolder(['--import', `data:text/javascript,const now=Date.now;Date.now=()=>now()+${yearMs}`])
    await reconcile(queue(), 'extract', async () => ({ jobs: [], next: null }))
    await workUntil(
      async () => {},
      () => isIn(job, 'finished'),
    )
  })

  /** Lets another process take the job and kills it. */
  async function killHolder(options: readonly string[] = []): Promise<void> {
    const { backend } = place
    const entry = await bundle('queue/hold-job.ts')
    if (backend.type === 'embedded') await opened.close()
    const holder = spawn(process.execPath, [...options, entry, JSON.stringify(backend)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    await firstOutput(holder)
    holder.kill('SIGKILL')
    await once(holder, 'close')
    rmSync(entry)
    if (backend.type === 'embedded') opened = await openTestQueue(backend)
  }

  test('what is lost with the queue is added again from what is owed', async () => {
    const jobs = Array.from({ length: 5 }, newJob)
    const owed = new Set(jobs.map(jobId))
    const listOwed = async (): Promise<{ jobs: Job[]; next: null }> => ({
      jobs: jobs.filter((job) => owed.has(jobId(job))),
      next: null,
    })
    await reconcile(queue(), 'extract', listOwed)
    await opened.flush()
    expect(await queue().count('extract')).toMatchObject({ waiting: 0, active: 0 })
    expect(await reconcile(queue(), 'extract', listOwed)).toBe(5)
    expect(await reconcile(queue(), 'extract', listOwed)).toBe(0)
    await workUntil(
      async (payload) => {
        owed.delete(jobId({ kind: 'extract', payload }))
      },
      () => owed.size === 0,
    )
  })

  test('a job that is owed although the queue takes it for finished is done again', async () => {
    const job = newJob()
    let done = 0
    const handler = async (): Promise<void> => {
      done += 1
    }
    await queue().enqueue([job])
    await workUntil(handler, () => isIn(job, 'finished'))
    expect(await reconcile(queue(), 'extract', async () => ({ jobs: [job], next: null }))).toBe(1)
    await workUntil(handler, () => done === 2)
  })

  test('a scheduled job is done at its times, once at each, until it is taken off the list', async () => {
    const job: Job = { kind: 'crawl', payload: { site: 'songyue' } }
    const other: Job = { kind: 'crawl', payload: { site: 'qinghe' } }
    const everySecond = { cron: '* * * * * *', timeZone: 'Asia/Shanghai' }
    const never = { job: other, cron: '0 3 1 1 *', timeZone: 'Asia/Shanghai' }
    const seconds: number[] = []
    const handler: JobHandler<'crawl'> = async ({ site }) => {
      expect(site).toBe('songyue')
      seconds.push(Math.floor(Date.now() / 1000))
    }
    await queue().schedule('crawl', [never])
    await queue().schedule('crawl', [{ job, ...everySecond }, never])
    await queue().schedule('crawl', [{ job, ...everySecond }, never])
    worker = await queue().work({ kind: 'crawl', concurrency: 2, handler })
    await until(() => seconds.length >= 3)
    await queue().schedule('crawl', [never])
    await sleep(1200)
    const count = seconds.length
    await sleep(2500)
    await stop()
    expect(seconds).toHaveLength(count)
    expect(new Set(seconds).size).toBe(count)
    expect((seconds.at(-1) ?? 0) - (seconds[0] ?? 0)).toBeGreaterThanOrEqual(count - 1)
    await queue().schedule('crawl', [])
    expect(await queue().count('crawl')).toMatchObject({ waiting: 0, delayed: 0 })
  })

  test('it tells its counts to Prometheus', async () => {
    expect(await queue().metrics()).toContain('queue="gongkai-extract"')
  })
})

async function firstOutput({ stdout }: ChildProcess): Promise<void> {
  if (stdout) await once(stdout, 'data')
}
