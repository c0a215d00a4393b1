import { z } from 'zod'
import { listOf } from './list-of.ts'
import { pageOf, pageParameters } from './pages.ts'

const schedule = z.strictObject({
  /** Five fields each; whichever comes first. */
  cron: z.array(z.string()).min(1).max(10).readonly(),
  timeZone: z.string(),
})

const limits = z.strictObject({ requests: z.int().positive(), megabytes: z.int().positive() })

/** A place that is watched. */
export const site = z.strictObject({
  /** Unique in the list: letters, digits, `-`, `_` and `.`. */
  name: z.string(),
  url: z.string(),
  /** Whose reports these are, where the user knows it. */
  agency: z.string().nullable(),
  region: z.string().nullable(),
  /** Null: once a week from January to April, once a month otherwise. */
  schedule: schedule.nullable(),
  limits,
})

/** A site as it is put on the list: what is left out has its default. */
export const siteEntry = site
  .partial({ agency: true, region: true, schedule: true })
  .extend({ limits: limits.partial().optional() })

/** One visit of a site. */
export const siteVisit = z.object({
  site: z.string(),
  state: z.enum(['running', 'done', 'failed']),
  startedAt: z.string(),
  endedAt: z.string().nullable(),
  /** How many addresses ended in which way: index, kept, unchanged, passed-over. */
  counts: z.record(z.string(), z.int()),
  /** Why it ended early, or found nothing. */
  failure: z.object({ code: z.string(), detail: z.string() }).nullable(),
  /** When a site that was away is visited again before its schedule says so. */
  retryAt: z.string().nullable(),
})

/** A site with how it stands. */
export const watchedSite = z.object({
  site,
  /** `waiting`: its visit is due and has not begun; `broken-off`: its visit is due again, since a process died over it. */
  state: z.enum(['waiting', 'running', 'broken-off', 'done', 'failed']),
  /** The last one. */
  visit: siteVisit.nullable(),
  /** When its next visit is due, or was; null while one is under way. */
  dueAt: z.string().nullable(),
})

/** The list of sites; short enough for one answer. */
export const siteList = z.object({
  /** Changes with the list, and goes with a change of it. */
  revision: z.string(),
  /** Where the list stands; null where no file of this machine has it. */
  file: z.string().nullable(),
  /** Whether the service may visit them: false until a contact is configured. */
  isVisiting: z.boolean(),
  rows: listOf(watchedSite),
})

/** `PUT /sites`: the whole list. */
export const siteListChange = z.strictObject({
  /** That of the list that was changed: 409 `list-changed` where somebody else was faster. */
  revision: z.string(),
  sites: z.array(siteEntry).max(100_000).readonly(),
})

export const siteParam = z.strictObject({ name: z.string().min(1).max(80) })
export const siteVisitsQuery = z.strictObject({
  ...pageParameters,
  after: z.iso.datetime().nullable().default(null),
})

/** `GET /sites/:name/visits`, the last one first. */
export const siteVisitList = pageOf(siteVisit)

/** `POST /sites/test`: a site of the list, or an address; the answer is a line of JSON for each event, as it comes. */
export const siteTest = z.union([
  z.strictObject({ name: z.string().min(1).max(80) }),
  z.strictObject({ url: z.url({ protocol: /^https?$/ }) }),
])

/** A line of the answer to a test. The last one is `ended`. */
export const siteTestLine = z.discriminatedUnion('type', [
  z.object({ type: z.literal('index'), url: z.string(), reports: z.int(), pages: z.int() }),
  z.object({ type: z.literal('would-keep'), url: z.string(), name: z.string(), year: z.int().nullable() }),
  z.object({
    type: z.literal('passed-over'),
    url: z.string(),
    name: z.string(),
    reason: z.string(),
    detail: z.string().nullable(),
  }),
  z.object({
    type: z.literal('ended'),
    counts: z.record(z.string(), z.int()),
    failure: z.object({ code: z.string(), detail: z.string() }).nullable(),
  }),
])

export type SiteEntry = z.output<typeof siteEntry>
export type WatchedSite = z.output<typeof watchedSite>
export type SiteList = z.output<typeof siteList>
export type SiteTestLine = z.output<typeof siteTestLine>
