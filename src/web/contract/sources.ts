import { z } from 'zod'
import { listOf } from './list-of.ts'
import { pageOf, pageParameters } from './pages.ts'
import { facet } from './reports.ts'
import { run, runFailure, runState, storedReport } from './stored-report.ts'

/** The beginning of an id, long enough to tell it from others. */
export const sourcePrefix = z.string().regex(/^[0-9a-fA-F]{1,64}$/)
export const sourceParam = z.strictObject({ source: sourcePrefix })

export const showQuery = z.strictObject({ run: z.coerce.number().int().positive().nullable().default(null) })

export const sourceListQuery = z.strictObject({
  ...pageParameters,
  limit: z.coerce.number().int().min(1).max(1000).default(100),
  year: z.coerce.number().int().min(0).optional(),
  agency: z.string().optional(),
  region: z.string().optional(),
  state: runState.optional(),
})

/** A source as a list shows it. */
export const sourceSummary = z
  .object({
    sourceId: z.string(),
    bytes: z.int(),
    name: z.string(),
    firstSeenAt: z.string(),
    state: runState.nullable(),
    runNumber: z.int().nullable(),
    errorCode: z.string().nullable(),
    title: z.string().nullable(),
    agency: z.string().nullable(),
    year: z.int().nullable(),
    doubts: z.int().nullable(),
    failedChecks: z.int().nullable(),
    isPreferred: z.boolean(),
  })
  .meta({ id: 'SourceSummary' })

export const sourceList = pageOf(sourceSummary)

/** A way that a source came to us. */
export const origin = z.object({
  name: z.string(),
  url: z.string().nullable(),
  retrievedAt: z.string().nullable(),
  charset: z.string().nullable(),
  firstSeenAt: z.string(),
  lastSeenAt: z.string(),
})

/** One source with all that is known of it. */
export const sourceDetails = z
  .object({
    sourceId: z.string(),
    origins: listOf(origin),
    runs: listOf(run),
    stored: storedReport.nullable(),
  })
  .meta({ id: 'SourceDetails' })

export const forgotten = z.object({ sourceId: z.string() })

const longestWords = 200
/** As a word that every database takes. */
const sequenceNumber = z.string().regex(/^\d{1,18}$/)

/** `code` is that of the error, `q` words that the names of the source have. */
const failureFilter = {
  code: z.string().min(1).max(100).optional(),
  q: z.string().max(longestWords).optional(),
}

export const failureCountsQuery = z.strictObject(failureFilter)

export const failureListQuery = z.strictObject({
  ...failureFilter,
  ...pageParameters,
  after: sequenceNumber.nullable().default(null),
  limit: z.coerce.number().int().min(1).max(1000).default(100),
})

/** A source whose latest run failed. */
export const failedRun = z
  .object({
    sourceId: z.string(),
    number: z.int(),
    name: z.string(),
    version: z.string(),
    failure: runFailure,
    finishedAt: z.string(),
  })
  .meta({ id: 'FailedRun' })

export const failureList = pageOf(failedRun)

/** How many failures there are: of all that the filter leaves, and by code, whatever code it asks for. */
export const failureCounts = z.object({ total: z.int(), codes: listOf(facet) }).meta({ id: 'FailureCounts' })

export const runRequest = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('source'), source: sourcePrefix }),
  z.strictObject({ type: z.literal('failed'), ...failureFilter }),
  z.strictObject({ type: z.literal('all') }),
  z.strictObject({ type: z.literal('older-than'), version: z.string().min(1).max(100) }),
])

export const runsRequested = z.object({ requested: z.int() })

export type SourceList = z.output<typeof sourceList>
export type SourceDetails = z.output<typeof sourceDetails>
export type FailedRun = z.output<typeof failedRun>
export type FailureList = z.output<typeof failureList>
export type FailureCounts = z.output<typeof failureCounts>
export type RunRequest = z.output<typeof runRequest>
export type RunsRequested = z.output<typeof runsRequested>
