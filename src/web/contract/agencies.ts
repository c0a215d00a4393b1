import { z } from 'zod'
import { listOf } from './list-of.ts'
import { storedReport } from './stored-report.ts'

export const agencyQuery = z.strictObject({
  q: z.string().max(200).default(''),
  limit: z.coerce.number().int().min(1).max(100).default(20),
})

/** An agency that reports are there of. */
export const agencySuggestion = z.object({
  /** Normalised. */
  name: z.string(),
  regionName: z.string().nullable(),
  years: listOf(z.int()),
  reports: z.int(),
})

export const agencyList = listOf(agencySuggestion)

export const seriesQuery = z.strictObject({ agency: z.string().min(1).max(200) })

/** The preferred report of each year, the first year first. */
export const series = z.object({
  agency: z.string(),
  years: listOf(z.object({ year: z.int(), stored: storedReport })),
})

export type AgencySuggestion = z.output<typeof agencySuggestion>
export type AgencySeries = z.output<typeof series>
