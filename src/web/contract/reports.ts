import { z } from 'zod'
import { listOf } from './list-of.ts'
import { countedPageOf, pageParameters } from './pages.ts'

const longestWord = 200

/** What became of a source: 'failed' and 'waiting' ones have no report. */
export const reportState = z.enum(['clean', 'doubts', 'failed-checks', 'failed', 'waiting'])

/** Which reports a list, its counts, the review queue and an export hold; every one given narrows it. */
export const reportFilters = {
  /** In the name of the agency, the title or the file name. */
  q: z.string().max(longestWord).optional(),
  /** In the sections. */
  text: z.string().max(longestWord).optional(),
  /** The normalised name. */
  agency: z.string().max(longestWord).optional(),
  /** Code of a region, or the beginning of one. */
  region: z
    .string()
    .regex(/^\d{1,12}$/)
    .optional(),
  year: z.coerce.number().int().min(0).max(9999).optional(),
  level: z.string().max(longestWord).optional(),
  form: z.enum(['2019', '2021', 'mixed']).optional(),
  state: reportState.optional(),
}

export const reportSort = z.enum(['year', 'agency', 'doubts', 'failedChecks', 'arrived'])

export const sortParameters = {
  sort: reportSort.default('arrived'),
  direction: z.enum(['asc', 'desc']).default('desc'),
}

export const reportFilterQuery = z.strictObject(reportFilters)
export const reportListQuery = z.strictObject({ ...reportFilters, ...sortParameters, ...pageParameters })

/** A line of the list of reports. */
export const reportSummary = z
  .object({
    sourceId: z.string(),
    /** The first name that the source came under. */
    name: z.string(),
    title: z.string().nullable(),
    /** The normalised name, else the one printed. */
    agency: z.string().nullable(),
    regionCode: z.string().nullable(),
    regionName: z.string().nullable(),
    level: z.string().nullable(),
    kind: z.string().nullable(),
    year: z.int().nullable(),
    form: z.string().nullable(),
    doubts: z.int(),
    openDoubts: z.int(),
    failedChecks: z.int(),
    state: reportState,
    isPreferred: z.boolean(),
    arrivedAt: z.string(),
    errorCode: z.string().nullable(),
    errorParams: z.record(z.string(), z.union([z.string(), z.number()])).nullable(),
    /** Where the first word stands that was looked for in the sections; null where none was. */
    snippet: z
      .object({
        section: z.enum(['overview', 'disclosure', 'applications', 'disputes', 'problems', 'other']),
        text: z.string(),
        /** UTF-16 offsets of the word in `text`. */
        span: z.tuple([z.int(), z.int()]).readonly(),
      })
      .nullable(),
  })
  .meta({ id: 'ReportSummary' })

export const reportList = countedPageOf(reportSummary)

/** How many reports of the filtered ones have each value, the filter on that value itself left out. */
export const facet = z.object({
  value: z.string(),
  /** What to show for the value, where that is something else. */
  label: z.string().exactOptional(),
  count: z.int(),
})

export const reportFacets = z.object({
  total: z.int(),
  isTotalExact: z.boolean(),
  years: listOf(facet),
  regions: listOf(facet),
  levels: listOf(facet),
  forms: listOf(facet),
  states: listOf(facet),
})

export type ReportState = z.output<typeof reportState>
export type ReportSort = z.output<typeof reportSort>
export type ReportFilters = z.output<typeof reportFilterQuery>
export type ReportSummary = z.output<typeof reportSummary>
export type ReportList = z.output<typeof reportList>
export type Facet = z.output<typeof facet>
export type ReportFacets = z.output<typeof reportFacets>
