import { setMaxListeners } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Job as BullJob, DelayedError, UnrecoverableError } from 'bullmq'
import { SourceError, ThrottledError, TransientError } from '../errors.ts'
import { backoffMs } from './backoff.ts'
import type { BullBackend, BullWorker } from './bull-backend.ts'
import type { QueueSetting } from './bull-queue-adapter.ts'
import type { JobKind } from './job.ts'
import { parsePayload } from './parse-payload.ts'
import type { QueueWorker, WorkOptions } from './queue.ts'

/** A job whose process is gone, or has slept, is given to another one after so long. */
const lockMs = 10_000
const stalledCheckMs = 5000
/** The death of a process is no attempt: a job is given out again however often that happens. */
const mostStalls = 1_000_000
const retryMs = 1000
/** What a job that was aborted has to end. */
const abortLimitMs = 3000

/** A worker of BullMQ that does the jobs of one kind; rejects with the server's error where it is away. */
export async function startBullWorker<K extends JobKind>(
  backend: BullBackend,
  name: string,
  options: WorkOptions<K>,
  setting: QueueSetting,
): Promise<QueueWorker> {
  const abort = new AbortController()
  // Each job under way may listen.
  setMaxListeners(0, abort.signal)
  const worker = backend.createWorker(name, createProcessor(options, setting, abort.signal), {
    autorun: false,
    concurrency: options.concurrency,
    lockDuration: lockMs,
    stalledInterval: stalledCheckMs,
    maxStalledCount: mostStalls,
    runRetryDelay: retryMs,
    settings: { backoffStrategy: (attempt) => backoffMs(attempt, Math.random()) },
  })
  worker.on('error', setting.onError)
  worker.on('drained', () => options.onIdle?.())
  try {
    await worker.waitUntilReady()
  } catch (error) {
    await worker.close(true).catch(setting.onError)
    throw error
  }
  const running = keepRunning(worker, setting.onError)
  return { stop: (graceMs) => stop(worker, { graceMs, abort, running }) }
}

type Processor = (job: BullJob, token?: string) => Promise<void>

/** Runs the handler, says in the log how it went, and turns its error into what BullMQ is to do. */
function createProcessor<K extends JobKind>(
  { kind, handler }: WorkOptions<K>,
  { log }: QueueSetting,
  signal: AbortSignal,
): Processor {
  return async (job, token) => {
    const startedAt = performance.now()
    const note = (): object => ({
      kind,
      job: job.id,
      attempt: job.attemptsMade + 1,
      ms: Math.round(performance.now() - startedAt),
    })
    try {
      await handler(parsePayload(kind, job.data), { signal })
      log.info(note(), 'done')
    } catch (error) {
      if (error instanceof ThrottledError) {
        log.info({ ...note(), retryAfterMs: error.retryAfterMs }, 'to be tried again later')
        await job.moveToDelayed(Date.now() + error.retryAfterMs, token)
        throw new DelayedError()
      }
      if (error instanceof TransientError) {
        log.warn({ ...note(), code: error.code }, 'failed for now')
        throw error
      }
      if (error instanceof SourceError) log.info({ ...note(), code: error.code }, 'gives no report')
      else log.error({ ...note(), err: error }, 'failed')
      throw permanent(error)
    }
  }
}

function permanent(error: unknown): UnrecoverableError {
  const message = error instanceof SourceError ? error.code : String(error)
  const final = new UnrecoverableError(message)
  if (error instanceof Error && error.stack) final.stack = error.stack
  return final
}

/**
 * Runs the worker's loop until it is closed.
 *
 * An error of a server that restarts ends BullMQ's search for stalled jobs; it is begun anew then.
 */
async function keepRunning(worker: BullWorker, onError: (error: unknown) => void): Promise<void> {
  let isClosed = false
  worker.on('closing', () => {
    isClosed = true
  })
  let isRenewing = false
  worker.on('error', async () => {
    if (isRenewing) return
    isRenewing = true
    await sleep(stalledCheckMs, undefined, { ref: false })
    isRenewing = false
    if (!isClosed) await worker.startStalledCheckTimer().catch(onError)
  })
  while (!isClosed) {
    try {
      await worker.run()
    } catch (error) {
      onError(error)
      await sleep(retryMs)
    }
  }
}

interface Stopping {
  readonly graceMs: number
  readonly abort: AbortController
  readonly running: Promise<void>
}

async function stop(worker: BullWorker, { graceMs, abort, running }: Stopping): Promise<void> {
  const closed = Promise.all([worker.close(), running])
  const isClosedIn = async (limitMs: number): Promise<boolean> => {
    const timer = new AbortController()
    const isLate = sleep(limitMs, false, timer).catch(() => false)
    try {
      return await Promise.race([closed.then(() => true), isLate])
    } finally {
      timer.abort()
    }
  }
  if (await isClosedIn(graceMs)) return
  abort.abort()
  await isClosedIn(abortLimitMs)
}
