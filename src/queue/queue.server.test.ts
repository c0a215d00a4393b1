import { setTimeout as sleep } from 'node:timers/promises'
import { expect, jest, test } from '@jest/globals'
import { describeOnQueues, newJob, until } from '../../tests/queue/try-queue.ts'
import { SourceError, ThrottledError, TransientError } from '../errors.ts'
import type { Job, JobHandler } from './index.ts'

jest.setTimeout(60_000)

describeOnQueues(1, (trial) => {
  test('a job is done with its payload, once, however often it was added', async () => {
    const job = newJob()
    const seen: unknown[] = []
    await trial.queue().enqueue([job, job])
    await trial.queue().enqueue([job])
    await trial.workUntil(
      async (payload) => {
        seen.push(payload)
      },
      () => trial.isOver(job),
    )
    expect(seen).toEqual([job.payload])
  })

  test('a job that waits is taken within a moment', async () => {
    const job = newJob()
    const addedAt: number[] = []
    const takenAt: number[] = []
    await trial.work('extract', async () => {
      takenAt.push(performance.now())
    })
    await sleep(200)
    addedAt.push(performance.now())
    await trial.queue().enqueue([job])
    await until(() => takenAt.length > 0)
    await trial.stop()
    expect((takenAt[0] ?? Number.NaN) - (addedAt[0] ?? Number.NaN)).toBeLessThan(1000)
  })

  test('as many jobs are done at a time as were asked for', async () => {
    const jobs = Array.from({ length: 9 }, newJob)
    let running = 0
    let most = 0
    let done = 0
    await trial.queue().enqueue(jobs)
    await trial.work(
      'extract',
      async () => {
        running += 1
        most = Math.max(most, running)
        await sleep(50)
        running -= 1
        done += 1
      },
      3,
    )
    await until(() => done === jobs.length)
    await trial.stop()
    expect(most).toBe(3)
  })

  test('a failure that may pass is tried again, after a while', async () => {
    const job = newJob()
    const times: number[] = []
    await trial.queue().enqueue([job])
    await trial.workUntil(
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
    await trial.queue().enqueue([job])
    const before = (await trial.queue().count('extract')).failed
    await trial.workUntil(
      async () => {
        attempts += 1
        throw error
      },
      () => trial.isIn(job, 'failed'),
    )
    expect(attempts).toBe(1)
    expect((await trial.queue().count('extract')).failed).toBe(before + 1)
  })

  test('a payload that does not fit ends the job before anybody acts on it', async () => {
    const job = newJob()
    const wrong = { ...job, payload: { ...job.payload, runNumber: 0 } }
    let attempts = 0
    await trial.queue().enqueue([wrong])
    await trial.workUntil(
      async () => {
        attempts += 1
      },
      () => trial.isIn(wrong, 'failed'),
    )
    expect(attempts).toBe(0)
  })

  test('being asked to wait delays a job by the time that was asked', async () => {
    const job = newJob()
    const times: number[] = []
    await trial.queue().enqueue([job])
    await trial.workUntil(
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
    await trial.queue().schedule('crawl', [never])
    await trial.queue().schedule('crawl', [{ job, ...everySecond }, never])
    await trial.queue().schedule('crawl', [{ job, ...everySecond }, never])
    await trial.work('crawl', handler, 2)
    await until(() => seconds.length >= 3)
    await trial.queue().schedule('crawl', [never])
    await sleep(1200)
    const count = seconds.length
    await sleep(2500)
    await trial.stop()
    expect(seconds).toHaveLength(count)
    expect(new Set(seconds).size).toBe(count)
    expect((seconds.at(-1) ?? 0) - (seconds[0] ?? 0)).toBeGreaterThanOrEqual(count - 1)
    await trial.queue().schedule('crawl', [])
    expect(await trial.queue().count('crawl')).toMatchObject({ waiting: 0, delayed: 0 })
  })

  test('it tells its counts to Prometheus', async () => {
    expect(await trial.queue().metrics()).toContain('queue="gongkai-extract"')
  })
})
