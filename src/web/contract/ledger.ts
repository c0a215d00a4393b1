import { z } from 'zod'
import { runDifference } from './diff.ts'
import { listOf } from './list-of.ts'
import { pageParameters } from './pages.ts'

const ledgerState = z.enum(['published', 'disappeared', 'unread', 'not-found', 'not-watched'])

export const ledgerQuery = z.strictObject({
  year: z.coerce.number().int().min(1900).max(2200).optional(),
  /** The normalised name. */
  agency: z.string().max(500).optional(),
  /** Code of a region, or the beginning of one. */
  region: z
    .string()
    .regex(/^\d{1,12}$/)
    .optional(),
  state: ledgerState.optional(),
  /** `csv` and `ndjson` are all rows at once, and take no `after` and `limit`. */
  format: z.enum(['json', 'csv', 'ndjson']).default('json'),
  ...pageParameters,
})

const agency = z.object({
  name: z.string(),
  regionCode: z.string().nullable(),
  regionName: z.string().nullable(),
  level: z.string().nullable(),
  kind: z.string().nullable(),
})

const publication = z.object({
  /** YYYY-MM-DD, in China. */
  on: z.string(),
  /** The page of the report, a list of links, the server, or when it came to us. */
  evidence: z.enum(['page', 'list', 'last-modified', 'first-seen']),
  /** The words or the metadata of the page. */
  label: z.string().nullable(),
  url: z.string().nullable(),
})

const change = z.object({
  at: z.string(),
  url: z.string(),
  /** Ids of sources. */
  before: z.string(),
  after: z.string(),
  /** Null where one of the two gives no report, or is not read yet. */
  changes: runDifference.pick({ fields: true, cells: true }).nullable(),
})

const disappearance = z.object({
  at: z.string(),
  url: z.string(),
  reason: z.enum(['not-found', 'removed', 'missing', 'page-gone', 'replaced']),
})

/** An agency's report on a year: whether, when and where it was published, and what became of it. */
export const ledgerRow = z.object({
  agency,
  year: z.int(),
  state: ledgerState,
  /** `unproven`: the day is later than the deadline, and the report may have been there before. */
  timeliness: z.enum(['on-time', 'late', 'unproven']).nullable(),
  /** The last day in time, YYYY-MM-DD; null where the law gives none. */
  deadline: z.string().nullable(),
  publication: publication.nullable(),
  changes: listOf(change),
  disappearance: disappearance.nullable(),
  /** Of one that is unread for that: what a site names and did not give, and why. */
  missed: z.object({ url: z.string(), reason: z.string() }).nullable(),
  /** The watched sites that could have it. */
  sites: listOf(z.string()),
  /** All of these that were looked through were so at this time or later. */
  checkedAt: z.string().nullable(),
  /** The source to take, or one that could not be read. */
  sourceId: z.string().nullable(),
})

/** `GET /ledger`, by year and name of the agency. */
export const ledgerList = z.object({
  rows: listOf(ledgerRow),
  next: z.string().nullable(),
  total: z.int(),
})

export type LedgerRow = z.output<typeof ledgerRow>
export type LedgerList = z.output<typeof ledgerList>
