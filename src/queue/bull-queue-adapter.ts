import type { BulkJobOptions } from 'bullmq'
import type { Logger } from 'pino'
import type { BullBackend, BullQueue } from './bull-backend.ts'
import { startBullWorker } from './bull-worker-adapter.ts'
import type { Job, JobKind } from './job.ts'
import { jobKinds } from './job.ts'
import { jobId } from './job-id.ts'
import { putSchedulers } from './put-schedulers.ts'
import type { JobCounts, KnownJobs, Queue, QueueWorker, ScheduledJob, WorkOptions } from './queue.ts'
import { toQueueError } from './to-queue-error.ts'

/** What the adapters name their queues by and log with; `onError` is told of trouble with the server. */
export interface QueueSetting {
  readonly lane: string
  readonly log: Logger
  readonly onError: (error: unknown) => void
  /** The server's name for people; null where the queue lies in the embedded database. */
  readonly server: string | null
}

const daySeconds = 24 * 3600
/** The clocks of machines that work together differ by less. */
const differingClocksMs = 60_000
/** No job is locked for so long at once, however the clocks differ. */
const longestLockMs = 3_600_000
const mostHastened = 1000
/** In a database each job that fails goes over those that are kept. */
const mostFailed = 20
const unfinishedStates = ['waiting', 'active', 'delayed'] as const

/** Jobs that failed are kept for a week, for those who look on; what was done goes at once. The store knows all. */
const jobOptions: Omit<BulkJobOptions, 'jobId'> = {
  // What may pass is tried for as long as it takes: a job that ends otherwise says so by its error.
  attempts: 1_000_000,
  backoff: { type: 'custom' },
  removeOnComplete: true,
  removeOnFail: { age: 7 * daySeconds, count: mostFailed },
}

/** The queue by BullMQ: one of its queues for each kind of job. */
export class BullQueueAdapter implements Queue {
  readonly #backend: BullBackend
  readonly #setting: QueueSetting
  readonly #queues: Readonly<Record<JobKind, BullQueue>>

  private constructor(
    backend: BullBackend,
    setting: QueueSetting,
    queues: Readonly<Record<JobKind, BullQueue>>,
  ) {
    this.#backend = backend
    this.#setting = setting
    this.#queues = queues
  }

  /** Resolves when every queue is there. */
  static async open(backend: BullBackend, setting: QueueSetting): Promise<BullQueueAdapter> {
    const entries = jobKinds.map(
      (kind) => [kind, backend.createQueue(queueName(kind, setting.lane))] as const,
    )
    for (const [, queue] of entries) queue.on('error', setting.onError)
    await Promise.all(entries.map(([, queue]) => queue.waitUntilReady()))
    return new BullQueueAdapter(backend, setting, Object.fromEntries(entries) as Record<JobKind, BullQueue>)
  }

  async enqueue(jobs: readonly Job[]): Promise<void> {
    for (const kind of jobKinds) {
      const chosen = jobs.filter((job) => job.kind === kind)
      await this.#asked(addJobs(this.#queues[kind], chosen))
    }
  }

  async work<K extends JobKind>(options: WorkOptions<K>): Promise<QueueWorker> {
    return this.#asked(
      startBullWorker(this.#backend, queueName(options.kind, this.#setting.lane), options, this.#setting),
    )
  }

  async count(kind: JobKind): Promise<JobCounts> {
    const counts = await this.#asked(this.#queues[kind].getJobCounts(...unfinishedStates, 'failed'))
    const { waiting = 0, active = 0, delayed = 0, failed = 0 } = counts
    return { waiting, active, delayed, failed }
  }

  async listKnown(kind: JobKind): Promise<KnownJobs> {
    const queue = this.#queues[kind]
    // The failed first: a job that ends in between is then in neither, and never in the wrong one.
    const failed = await this.#asked(queue.getRanges(['failed'], 0, -1))
    const unfinished = await this.#asked(queue.getRanges(['wait', 'active', 'delayed'], 0, -1))
    return { unfinished: new Set(unfinished), failed: new Set(failed) }
  }

  async hasten(kind: JobKind): Promise<void> {
    await this.#asked(
      this.#backend.endBeyond(queueName(kind, this.#setting.lane), Date.now() + longestLockMs),
    )
    const latest = Date.now() + differingClocksMs
    const delayed = await this.#asked(this.#queues[kind].getDelayed(0, mostHastened))
    for (const job of delayed) {
      // One that was taken up meanwhile cannot be hastened, and need not be.
      if ((job.processedOn ?? 0) > latest) await job.promote().catch(() => {})
    }
  }

  async dropFailed(kind: JobKind, ids: readonly string[]): Promise<void> {
    for (const id of ids) await this.#asked(this.#queues[kind].remove(id))
  }

  async schedule(kind: JobKind, scheduled: readonly ScheduledJob[]): Promise<void> {
    await this.#asked(putSchedulers(this.#queues[kind], scheduled, jobOptions))
  }

  async metrics(): Promise<string> {
    const parts = await Promise.all(jobKinds.map((kind) => this.#queues[kind].exportPrometheusMetrics()))
    return this.#asked(Promise.resolve(parts.join('\n')))
  }

  async ping(): Promise<void> {
    await this.#asked(this.#backend.ping())
  }

  async close(): Promise<void> {
    await Promise.all(jobKinds.map((kind) => this.#queues[kind].close()))
    await this.#backend.close()
  }

  async #asked<T>(answer: Promise<T>): Promise<T> {
    try {
      return await answer
    } catch (error) {
      throw toQueueError(error, this.#setting.server)
    }
  }
}

/** What needs no file of a machine is done by any. */
const sharedKinds: ReadonlySet<JobKind> = new Set(['extract', 'crawl'])

function queueName(kind: JobKind, lane: string): string {
  return sharedKinds.has(kind) ? `gongkai-${kind}` : `gongkai-${kind}-${lane}`
}

/** In a database, adding many jobs together costs as much as adding three one by one. */
const fewJobs = 3

async function addJobs(queue: BullQueue, jobs: readonly Job[]): Promise<void> {
  const added = jobs.map(toBullJob)
  if (added.length > fewJobs) await queue.addBulk(added)
  else for (const { name, data, opts } of added) await queue.add(name, data, opts)
}

function toBullJob(job: Job): {
  readonly name: string
  readonly data: Job['payload']
  readonly opts: BulkJobOptions
} {
  return { name: job.kind, data: job.payload, opts: { ...jobOptions, jobId: jobId(job) } }
}
