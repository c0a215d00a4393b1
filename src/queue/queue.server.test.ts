import { setTimeout as sleep } from 'node:timers/promises'
import { expect, jest, test } from '@jest/globals'
import { describeOnQueues, newJob, until } from '../../tests/queue/try-queue.ts'
import { SourceError, ThrottledError, TransientError } from '../errors.ts'
import type { Job, JobHandler } from './index.ts'

jest.setTimeout(180_000)

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
    const waits: number[] = []
    let addedAt = 0
    await trial.work('extract', async () => {
      waits.push(performance.now() - addedAt)
    })
    for (let round = 1; round <= 5; round++) {
      await sleep(200)
      addedAt = performance.now()
      await trial.queue().enqueue([newJob()])
      await until(() => waits.length === round)
    }
    await trial.stop()
    // A busy machine may be late at times, but not at each; a worker that only looks now and then is.
    expect(Math.min(...waits)).toBeLessThan(1000)
  })

  test('as many jobs are done at a time as were asked for', async () => {
    const jobs = Array.from({ length: 9 }, newJob)
    const atATime = 3
    let running = 0
    let most = 0
    let done = 0
    await trial.queue().enqueue(jobs)
    await trial.work(
      'extract',
      async () => {
        running += 1
        most = Math.max(most, running)
        // However long a machine takes to give the next one out; a moment more for one too many.
        await until(() => most >= atATime)
        await sleep(50)
        running -= 1
        done += 1
      },
      atATime,
    )
    await until(() => done === jobs.length)
    await trial.stop()
    expect(most).toBe(atATime)
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

  test('being asked to wait delays a job by the time that was asked, and is no attempt', async () => {
    const job = newJob()
    const times: number[] = []
    const waits = 6
    await trial.queue().enqueue([job])
    await trial.workUntil(
      async () => {
        times.push(performance.now())
        if (times.length <= waits) throw new ThrottledError(300)
      },
      () => times.length > waits,
    )
    const pauses = times.slice(1).map((time, index) => time - (times[index] ?? 0))
    expect(Math.min(...pauses)).toBeGreaterThan(250)
    // Had each been an attempt, the last wait would take half a minute.
    expect(pauses.at(-1)).toBeLessThan(15_000)
  })

  test('a scheduled job is done at its times, once at each, until it is taken off the list', async () => {
    const job: Job = { kind: 'crawl', payload: { site: 'songyue' } }
    const other: Job = { kind: 'crawl', payload: { site: 'qinghe' } }
    const everySecond = { cron: '* * * * * *', timeZone: 'Asia/Shanghai' }
    const never = { job: other, cron: '0 3 1 1 *', timeZone: 'Asia/Shanghai' }
    let runs = 0
    const handler: JobHandler<'crawl'> = async ({ site }) => {
      expect(site).toBe('songyue')
      runs += 1
    }
    const second = (): number => Math.floor(Date.now() / 1000)
    const isQuiet = async (): Promise<boolean> => {
      const { waiting, active, delayed } = await trial.queue().count('crawl')
      return waiting === 0 && active === 0 && delayed === 1
    }
    await trial.queue().schedule('crawl', [never])
    const begunAt = second()
    await trial.queue().schedule('crawl', [{ job, ...everySecond }, never])
    await trial.queue().schedule('crawl', [{ job, ...everySecond }, never])
    await trial.work('crawl', handler, 2)
    await until(() => runs >= 4)
    // Whenever they were done on a busy machine, there were so many times: done twice at each, they would be twice as many.
    expect(runs).toBeLessThanOrEqual(second() - begunAt)
    await trial.queue().schedule('crawl', [never])
    await until(isQuiet)
    const count = runs
    await sleep(2500)
    await trial.stop()
    expect(runs).toBe(count)
    await trial.queue().schedule('crawl', [])
    expect(await trial.queue().count('crawl')).toMatchObject({ waiting: 0, delayed: 0 })
  })

  test('it tells its counts to Prometheus', async () => {
    expect(await trial.queue().metrics()).toContain('queue="gongkai-extract"')
  })
})
