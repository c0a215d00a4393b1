import { expect, test } from '@jest/globals'
import type { Job } from './job.ts'
import { jobId } from './job-id.ts'
import type { KnownJobs, Queue } from './queue.ts'
import { findMissing, reconcile } from './reconcile.ts'

function extractJob(number: number): Job {
  const sourceId = number.toString(16).padStart(64, '0')
  return { kind: 'extract', payload: { sourceId, runNumber: 1, version: '1.0.0' } }
}

function extractJobs(count: number): Job[] {
  return Array.from({ length: count }, (_, index) => extractJob(index))
}

const ids = (...jobs: Job[]): ReadonlySet<string> => new Set(jobs.map(jobId))

test('what the queue holds is not missing, and what it knows as failed is to be dropped first', () => {
  const [waiting, failed, absent] = extractJobs(3) as [Job, Job, Job]
  const known: KnownJobs = { unfinished: ids(waiting), failed: ids(failed) }
  expect(findMissing([waiting, failed, absent], known)).toEqual({
    jobs: [failed, absent],
    failedIds: [jobId(failed)],
  })
})

/** A queue that only counts and takes jobs. */
function countingQueue(waiting: number, added: Job[]): Queue {
  const queue: Partial<Queue> = {
    count: async () => ({ waiting, active: 0, delayed: 0, failed: 0 }),
    listKnown: async () => ({ unfinished: new Set(), failed: new Set() }),
    dropFailed: async () => {},
    enqueue: async (jobs) => {
      added.push(...jobs)
    },
  }
  return queue as Queue
}

async function reconciled(waiting: number, owed: readonly Job[]): Promise<readonly Job[]> {
  const added: Job[] = []
  await reconcile(countingQueue(waiting, added), 'extract', async (after, limit) => {
    const start = Number(after ?? 0)
    const next = start + limit < owed.length ? String(start + limit) : null
    return { jobs: owed.slice(start, start + limit), next }
  })
  return added
}

test('an empty queue gets all that is owed, in order', async () => {
  const owed = extractJobs(700)
  expect(await reconciled(0, owed)).toEqual(owed)
})

test('of a long backlog only the beginning is added', async () => {
  expect(await reconciled(0, extractJobs(5000))).toHaveLength(1000)
})

test('a full queue is left alone', async () => {
  expect(await reconciled(1000, extractJobs(10))).toEqual([])
})
