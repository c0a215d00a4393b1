import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, jest, test } from '@jest/globals'
import { bundle } from '../../tests/bundle.ts'
import { describeOnQueues, newJob, type QueueTrial, until } from '../../tests/queue/try-queue.ts'
import { SourceError, TransientError } from '../errors.ts'
import { type Job, jobId, reconcile } from './index.ts'

jest.setTimeout(180_000)

const yearMs = 365 * 24 * 3_600_000

describeOnQueues(2, (trial) => {
  test('a job is tried again although the clock was a year ahead when it failed', async () => {
    const job = newJob()
    const begun: number[] = []
    const realNow = Date.now
    Date.now = () => realNow() + yearMs
    await trial.queue().enqueue([job])
    await trial.work('extract', async () => {
      begun.push(begun.length)
      if (begun.length === 1) throw new TransientError('database-unavailable')
    })
    await until(async () => (await trial.queue().count('extract')).delayed === 1)
    Date.now = realNow
    await reconcile(trial.queue(), 'extract', async () => ({ jobs: [], next: null }))
    await until(() => trial.isOver(job))
    expect(begun).toEqual([0, 1])
    await trial.stop()
  })

  test('to stop waits for the job under way and takes no other', async () => {
    const jobs = [newJob(), newJob()]
    const done: string[] = []
    let isTaken = false
    let letGo = (): void => {}
    const isStopping = new Promise<void>((resolve) => {
      letGo = resolve
    })
    await trial.queue().enqueue(jobs)
    await trial.work('extract', async ({ sourceId }) => {
      isTaken = true
      await isStopping
      await sleep(400)
      done.push(sourceId)
    })
    await until(() => isTaken)
    const stopping = trial.stop()
    letGo()
    await stopping
    expect(done).toHaveLength(1)
    await trial.workUntil(
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
    await trial.queue().enqueue([job])
    await trial.work('extract', async (_payload, { signal }) => {
      isTaken = true
      await once(signal, 'abort')
      throw new TransientError('parser-died')
    })
    await until(() => isTaken)
    await trial.stop(100)
    expect(await trial.isIn(job, 'unfinished')).toBe(true)
    await trial.workUntil(
      async () => {},
      () => trial.isOver(job),
    )
  })

  test('a job is done by another process when its own was killed', async () => {
    const job = newJob()
    await trial.queue().enqueue([job])
    await killHolder(trial)
    let done = 0
    await trial.workUntil(
      async () => {
        done += 1
      },
      () => done === 1,
    )
    expect(await trial.isOver(job)).toBe(true)
  })

  test('a job is done by another process when its own was killed, and the clock set back by a year', async () => {
    const job = newJob()
    await trial.queue().enqueue([job])
    await killHolder(trial, [
      '--import',
      `data:text/javascript,const now=Date.now;Date.now=()=>now()+${yearMs}`,
    ])
    await reconcile(trial.queue(), 'extract', async () => ({ jobs: [], next: null }))
    await trial.workUntil(
      async () => {},
      () => trial.isOver(job),
    )
  })

  test('what is lost with the queue is added again from what is owed', async () => {
    const jobs = Array.from({ length: 5 }, newJob)
    const owed = new Set(jobs.map(jobId))
    const listOwed = async (): Promise<{ jobs: Job[]; next: null }> => ({
      jobs: jobs.filter((job) => owed.has(jobId(job))),
      next: null,
    })
    await reconcile(trial.queue(), 'extract', listOwed)
    await trial.flush()
    expect(await trial.queue().count('extract')).toMatchObject({ waiting: 0, active: 0 })
    expect(await reconcile(trial.queue(), 'extract', listOwed)).toBe(5)
    expect(await reconcile(trial.queue(), 'extract', listOwed)).toBe(0)
    await trial.workUntil(
      async (payload) => {
        owed.delete(jobId({ kind: 'extract', payload }))
      },
      () => owed.size === 0,
    )
  })

  test('a job that is owed although the queue knows it as failed is done again', async () => {
    const job = newJob()
    let done = 0
    const fail = async (): Promise<void> => {
      throw new SourceError('damaged')
    }
    await trial.queue().enqueue([job])
    await trial.workUntil(fail, () => trial.isIn(job, 'failed'))
    expect(await reconcile(trial.queue(), 'extract', async () => ({ jobs: [job], next: null }))).toBe(1)
    await trial.workUntil(
      async () => {
        done += 1
      },
      () => done === 1,
    )
  })
})

/** Lets another process take the job and kills it. */
async function killHolder(trial: QueueTrial, options: readonly string[] = []): Promise<void> {
  const entry = await bundle('queue/hold-job.ts')
  await trial.withoutQueue(async () => {
    const holder = spawn(process.execPath, [...options, entry, JSON.stringify(trial.backend)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    await firstOutput(holder)
    holder.kill('SIGKILL')
    await once(holder, 'close')
  })
  rmSync(entry)
}

async function firstOutput({ stdout }: ChildProcess): Promise<void> {
  if (stdout) await once(stdout, 'data')
}
