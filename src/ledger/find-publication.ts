import type { LedgerFind, LedgerReport } from '../store/index.ts'
import { dayInChina } from './day-in-china.ts'
import type { DateEvidence, Publication, Timeliness } from './entry.ts'

/** The best evidence first. */
const evidences: readonly DateEvidence[] = ['page', 'list', 'last-modified', 'first-seen']
/** A report on a year may be drawn up in its last days; an earlier date on its page is another one's. */
const earliest = '12-01'

/**
 * When the report on a year was published: as its page says, else a list, else the server, else when it came to us; of
 * several places and versions the earliest. What came to us before such a day was published by then.
 */
export function findPublication(
  year: number,
  finds: readonly LedgerFind[],
  reports: readonly Pick<LedgerReport, 'firstSeenAt'>[],
): Publication | null {
  const all = [...finds.flatMap((find) => datesOf(find, year)), ...reports.flatMap(toFirstSeen)]
  const firsts = evidences.map((evidence) => firstOf(all.filter((date) => date.evidence === evidence)))
  const best = firsts.find((date) => date !== null) ?? null
  const seen = firsts.at(-1) ?? null
  return best !== null && seen !== null && seen.on < best.on ? seen : best
}

/**
 * Whether a day is in time. One that only bounds the publication from above proves nothing by being late, nor does one
 * of a later year: sites that are moved date all that they have anew.
 */
export function judgeTime(publication: Publication | null, deadline: string | null): Timeliness | null {
  if (publication === null || deadline === null) return null
  if (publication.on <= deadline) return 'on-time'
  const isOfLaterYear = publication.on.slice(0, 4) > deadline.slice(0, 4)
  return publication.evidence === 'first-seen' || isOfLaterYear ? 'unproven' : 'late'
}

function datesOf({ trail, foundAt }: LedgerFind, year: number): readonly Publication[] {
  const { url, published, printedDate, headers } = trail
  const seen = dayInChina(foundAt)
  const modified = dayInChina(headers['last-modified'] ?? '')
  const dates: readonly (Publication | null)[] = [
    published && { on: published.on, evidence: 'page', label: published.label, url },
    toPublication(printedDate, 'list', url),
    toPublication(modified, 'last-modified', url),
    toPublication(seen, 'first-seen', url),
  ]
  return dates.flatMap((date) => (date !== null && isPlausible(date.on, year, seen) ? [date] : []))
}

function toPublication(on: string | null, evidence: DateEvidence, url: string | null): Publication | null {
  return on === null ? null : { on, evidence, label: null, url }
}

function isPlausible(on: string, year: number, seen: string | null): boolean {
  return on >= `${year}-${earliest}` && (seen === null || on <= seen)
}

function toFirstSeen({ firstSeenAt }: Pick<LedgerReport, 'firstSeenAt'>): readonly Publication[] {
  const date = toPublication(dayInChina(firstSeenAt), 'first-seen', null)
  return date === null ? [] : [date]
}

function firstOf(dates: readonly Publication[]): Publication | null {
  return dates.reduce<Publication | null>(
    (first, date) => (first === null || date.on < first.on ? date : first),
    null,
  )
}
