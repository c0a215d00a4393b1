import { z } from 'zod'
import { listOf } from './list-of.ts'
import { failedRun } from './sources.ts'

const jobCounts = z.object({
  waiting: z.int(),
  active: z.int(),
  delayed: z.int(),
  failed: z.int(),
})

/** Counts of the latest runs of all sources. */
export const storeStatus = z.object({
  sources: z.int(),
  runs: z.object({ waiting: z.int(), running: z.int(), done: z.int(), failed: z.int() }),
  oldestWaitingAt: z.string().nullable(),
  reports: z.int(),
})

export const pipelineStatus = z.object({
  version: z.string(),
  store: storeStatus,
  failures: listOf(failedRun),
  service: z
    .object({
      pid: z.int(),
      startedAt: z.string(),
      jobs: z.record(z.string(), jobCounts),
      /** Null where no folder is watched. */
      inbox: z.looseObject({}).nullable(),
    })
    .nullable(),
})

export type StoreStatus = z.output<typeof storeStatus>
export type PipelineStatus = z.output<typeof pipelineStatus>
