import type { Job, JobKind } from './job.ts'
import { jobId } from './job-id.ts'
import type { KnownJobs, Queue } from './queue.ts'

/** A page of the jobs that are owed, in the order in which they are to be done; `next` is null on the last. */
export interface OwedPage {
  readonly jobs: readonly Job[]
  readonly next: string | null
}

export type ListOwed = (after: string | null, limit: number) => Promise<OwedPage>

/** What is missing in the queue. */
export interface Difference {
  readonly jobs: readonly Job[]
  /** Those of them that the queue knows as failed. */
  readonly failedIds: readonly string[]
}

/** With so many jobs at hand no worker runs dry before the next look. */
const enough = 1000
const pageLimit = 500

/**
 * Adds to the queue what is owed and missing there, as many jobs as make it full enough; how many it added.
 *
 * So the queue may lose everything, and a backlog of a million costs no more than one of a thousand.
 */
export async function reconcile(queue: Queue, kind: JobKind, listOwed: ListOwed): Promise<number> {
  const { waiting, active, delayed } = await queue.count(kind)
  if (active + delayed > 0) await queue.hasten(kind)
  if (waiting + active >= enough) return 0
  const known = await queue.listKnown(kind)
  let added = 0
  let after: string | null = null
  do {
    const page: OwedPage = await listOwed(after, pageLimit)
    const { jobs, failedIds } = findMissing(page.jobs, known)
    await queue.dropFailed(kind, failedIds)
    await queue.enqueue(jobs)
    added += jobs.length
    after = page.next
  } while (after !== null && waiting + active + added < enough)
  return added
}

/**
 * The owed jobs that the queue does not hold.
 *
 * One that it holds as failed is owed all the same: the store was put back to an earlier day, or its run
 * ended while we looked, which does no harm.
 */
export function findMissing(owed: readonly Job[], { unfinished, failed }: KnownJobs): Difference {
  const jobs = owed.filter((job) => !unfinished.has(jobId(job)))
  return { jobs, failedIds: jobs.map(jobId).filter((id) => failed.has(id)) }
}
