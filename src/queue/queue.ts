import type { Job, JobKind, JobPayloads } from './job.ts'

/** How many jobs of a kind are in which state. */
export interface JobCounts {
  readonly waiting: number
  readonly active: number
  /** To be tried again later. */
  readonly delayed: number
  readonly failed: number
}

/** The ids of all jobs of a kind that the queue knows. */
export interface KnownJobs {
  /** Waiting, active or delayed. */
  readonly unfinished: ReadonlySet<string>
  readonly failed: ReadonlySet<string>
}

/** What a job may know of its surroundings. */
export interface JobContext {
  /** Aborted when the process has to end and can wait no longer: the job is then to throw, and is tried again. */
  readonly signal: AbortSignal
}

export type JobHandler<K extends JobKind> = (payload: JobPayloads[K], context: JobContext) => Promise<void>

export interface WorkOptions<K extends JobKind> {
  readonly kind: K
  /** Jobs at a time. */
  readonly concurrency: number
  readonly handler: JobHandler<K>
  /** Called each time when there is no further job to take. */
  readonly onIdle?: () => void
}

/** A job that is due at times of the calendar. */
export interface ScheduledJob {
  readonly job: Job
  /** Five fields. */
  readonly cron: string
  /** Of the IANA list. */
  readonly timeZone: string
}

/** Jobs of one kind being done in this process. */
export interface QueueWorker {
  /**
   * Takes no further job, waits for those under way, and aborts them after `graceMs`; resolves when all have
   * ended. What was aborted is waiting again.
   */
  stop(graceMs: number): Promise<void>
}

/**
 * Jobs waiting to be done, for one process or for many machines.
 *
 * Nothing is lost with the queue: what is to be done follows from the store. Errors of all methods:
 * TransientError('queue-unavailable') where the server is away.
 */
export interface Queue {
  /** Adds jobs; one that is known already, also as failed, stays as it is. One that was done is known no more. */
  enqueue(jobs: readonly Job[]): Promise<void>
  /**
   * Begins to do the jobs of a kind, and goes on whatever happens to the server.
   *
   * What a handler throws decides: TransientError tries the job again, later and later; ThrottledError too,
   * after the time it names; anything else fails the job for good.
   */
  work<K extends JobKind>(options: WorkOptions<K>): Promise<QueueWorker>
  count(kind: JobKind): Promise<JobCounts>
  /** All ids: to be called only where `count` says that there are few. */
  listKnown(kind: JobKind): Promise<KnownJobs>
  /**
   * Has jobs tried again now that were to be at a time of a clock which has been set back since, and those of dead
   * processes given to others: either might take a year.
   */
  hasten(kind: JobKind): Promise<void>
  /** Forgets jobs that failed, so that they can be added again. */
  dropFailed(kind: JobKind, ids: readonly string[]): Promise<void>
  /**
   * Has these jobs, and no others of the kind, added again and again at their times, by whatever process works on
   * them then. Times that pass while no process runs are not made up for.
   */
  schedule(kind: JobKind, scheduled: readonly ScheduledJob[]): Promise<void>
  /** The counts in the text format of Prometheus. */
  metrics(): Promise<string>
  ping(): Promise<void>
  /** Closes the connections; workers are to be stopped before. */
  close(): Promise<void>
}
