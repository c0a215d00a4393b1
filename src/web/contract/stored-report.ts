import { z } from 'zod'
import { madeDecision } from './decision.ts'
import { listOf } from './list-of.ts'
import { check, issue, report } from './report.ts'

export const runState = z.enum(['waiting', 'running', 'done', 'failed'])

export const runFailure = z.object({
  /** One of those in `docs/errors.md`. */
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  isVerdict: z.boolean(),
})

/** One reading of a source by one version of the extractor. */
export const run = z
  .object({
    sourceId: z.string(),
    number: z.int(),
    version: z.string(),
    state: runState,
    failure: runFailure.nullable(),
    parserDeaths: z.int(),
    requestedAt: z.string(),
    startedAt: z.string().nullable(),
    finishedAt: z.string().nullable(),
  })
  .meta({ id: 'Run' })

export const agencyIdentity = z
  .object({
    name: z.string(),
    regionCode: z.string().nullable(),
    regionName: z.string().nullable(),
    level: z.string().nullable(),
    kind: z.string().nullable(),
  })
  .meta({ id: 'AgencyIdentity' })

/** A report as it is kept: the extraction unaltered, and beside it what was found out afterwards. */
export const storedReport = z
  .object({
    report,
    run,
    sequence: z.int(),
    agency: agencyIdentity.nullable(),
    names: listOf(z.string()),
    isPreferred: z.boolean(),
    rivals: listOf(z.string()),
    seriesChecks: listOf(check),
    issues: listOf(issue),
    decisions: listOf(madeDecision),
  })
  .meta({ id: 'StoredReport' })

export type StoredReport = z.output<typeof storedReport>
export type RunState = z.output<typeof runState>
export type RunFailure = z.output<typeof runFailure>
