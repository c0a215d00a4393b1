import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe } from '@jest/globals'
import {
  type Job,
  type JobHandler,
  type JobKind,
  jobId,
  type Queue,
  type QueueWorker,
} from '../../src/queue/index.ts'
import { createTestDatabase } from '../servers/test-database.ts'
import { testRedisUrl } from '../servers/test-servers.ts'
import { openTestQueue, type TestBackend, type TestQueue } from './open-test-queue.ts'

export type ExtractJob = Job & { kind: 'extract' }

/** A queue under trial, with one worker at most. */
export interface QueueTrial {
  readonly backend: TestBackend
  queue(): Queue
  work<Kind extends JobKind>(kind: Kind, handler: JobHandler<Kind>, concurrency?: number): Promise<void>
  stop(graceMs?: number): Promise<void>
  /** Does what there is to do with `handler` until `isSo`. */
  workUntil(handler: JobHandler<'extract'>, isSo: () => boolean | Promise<boolean>): Promise<void>
  isIn(job: Job, state: 'unfinished' | 'failed'): Promise<boolean>
  /** Whether the job was done, or failed. */
  isOver(job: Job): Promise<boolean>
  /** Makes the queue lose all its jobs. */
  flush(): Promise<void>
  /** Lets go of what only one process can hold while `act` runs. */
  withoutQueue(act: () => Promise<void>): Promise<void>
}

/** Runs `tests` on each backend; suites that run at the same time need a Redis database of their own. */
export function describeOnQueues(redisDatabase: number, tests: (trial: QueueTrial) => void): void {
  describe.each(Object.entries(places(redisDatabase)))('on %s', (_, createPlace) => {
    let place: Place
    let opened: TestQueue
    beforeAll(async () => {
      place = await createPlace()
      opened = await openTestQueue(place.backend)
    })
    afterAll(async () => {
      await opened.close()
      await place.remove()
    })
    tests(
      trialOf({
        place: () => place,
        opened: () => opened,
        reopen: async () => {
          opened = await openTestQueue(place.backend)
        },
      }),
    )
  })
}

let lastNumber = 0

/** A job that no other test has. */
export function newJob(): ExtractJob {
  lastNumber += 1
  const sourceId = lastNumber.toString(16).padStart(64, 'f')
  return { kind: 'extract', payload: { sourceId, runNumber: 1, version: '1.0.0' } }
}

export async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isSo())) await sleep(20)
}

interface Place {
  readonly backend: TestBackend
  remove(): void | Promise<void>
}

function places(redisDatabase: number): Record<TestBackend['type'], () => Promise<Place>> {
  return {
    embedded: async () => {
      const folder = mkdtempSync(join(tmpdir(), 'gongkai-queue-'))
      return { backend: { type: 'embedded', folder }, remove: () => rmSync(folder, { recursive: true }) }
    },
    postgres: async () => {
      const { url, drop } = await createTestDatabase()
      return { backend: { type: 'postgres', url }, remove: drop }
    },
    redis: async () => ({
      backend: { type: 'redis', url: `${testRedisUrl()}/${redisDatabase}` },
      remove: () => {},
    }),
  }
}

interface Opened {
  place(): Place
  opened(): TestQueue
  reopen(): Promise<void>
}

function trialOf({ place, opened, reopen }: Opened): QueueTrial {
  let worker: QueueWorker | null = null
  const trial: QueueTrial = {
    get backend() {
      return place().backend
    },
    queue: () => opened().queue,
    work: async (kind, handler, concurrency = 1) => {
      worker = await opened().queue.work({ kind, concurrency, handler })
    },
    stop: async (graceMs = 10_000) => {
      await worker?.stop(graceMs)
      worker = null
    },
    workUntil: async (handler, isSo) => {
      await trial.work('extract', handler)
      await until(isSo)
      await trial.stop()
    },
    isIn: async (job, state) => (await opened().queue.listKnown('extract'))[state].has(jobId(job)),
    isOver: async (job) => !(await trial.isIn(job, 'unfinished')),
    flush: () => opened().flush(),
    withoutQueue: async (act) => {
      const isHeldAlone = place().backend.type === 'embedded'
      if (isHeldAlone) await opened().close()
      await act()
      if (isHeldAlone) await reopen()
    },
  }
  return trial
}
