import { groupBy } from '../group-by.ts'
import type { LedgerFind, LedgerGrounds, LedgerReport, Sighting } from '../store/index.ts'
import { deadlineOf } from './deadline.ts'
import type { LedgerEntry, LedgerState } from './entry.ts'
import { type ExpectedAgency, expectAgencies, type LedgerSite } from './expected-agencies.ts'
import { findChanges, findDisappearance } from './find-changes.ts'
import { findPublication, judgeTime } from './find-publication.ts'
import { type PossibleReports, possibleReports } from './possible-reports.ts'

/**
 * The ledger of agencies and years: an entry for each agency with a report on any year or a site of its own, by year
 * and name.
 *
 * `years` null: from an agency's first report on to the last year of which anybody's is known.
 */
export function makeLedger(
  grounds: LedgerGrounds,
  sites: readonly LedgerSite[],
  years: readonly number[] | null,
): readonly LedgerEntry[] {
  const agencies = expectAgencies(grounds.reports, grounds.finds, sites)
  const index = toIndex(grounds)
  const possibleOf = possibleReports(grounds, agencies)
  const last = grounds.reports.reduce((latest, { year }) => Math.max(latest, year), Number.NEGATIVE_INFINITY)
  const entries = agencies.flatMap((expected) =>
    (years ?? yearsOf(expected, last)).map((year) =>
      toEntry(expected, year, possibleOf(expected, year), index),
    ),
  )
  return entries.sort((one, other) => one.year - other.year)
}

/** The grounds by what they are asked for. */
interface Index {
  readonly findsOfSource: ReadonlyMap<string, readonly LedgerFind[]>
  readonly findsOfSite: ReadonlyMap<string, readonly LedgerFind[]>
  readonly sightingsOfPlace: ReadonlyMap<string, readonly Sighting[]>
  readonly placesOfSource: ReadonlyMap<string, readonly string[]>
  readonly visits: ReadonlyMap<string, string>
}

function toIndex({ finds, sightings, visits }: LedgerGrounds): Index {
  return {
    findsOfSource: groupBy(finds, ({ sourceId }) => sourceId),
    findsOfSite: groupBy(finds, ({ site }) => site),
    sightingsOfPlace: groupBy(sightings, placeOf),
    placesOfSource: new Map(
      [...groupBy(sightings, ({ sourceId }) => sourceId)].map(([id, own]) => [
        id,
        [...new Set(own.map(placeOf))],
      ]),
    ),
    visits: new Map(visits.map(({ site, endedAt }) => [site, endedAt])),
  }
}

function placeOf({ site, url }: Pick<Sighting, 'site' | 'url'>): string {
  return JSON.stringify([site, url])
}

function yearsOf({ reports }: ExpectedAgency, last: number): readonly number[] {
  const first = Math.min(...reports.map(({ year }) => year), last)
  return Number.isFinite(first) ? Array.from({ length: last - first + 1 }, (_, place) => first + place) : []
}

function toEntry(
  { agency, reports, sites }: ExpectedAgency,
  year: number,
  { unread, missed }: PossibleReports,
  index: Index,
): LedgerEntry {
  const own = reports.filter((report) => report.year === year)
  const sources = new Set([...own, ...(own.length === 0 ? unread : [])].map(({ sourceId }) => sourceId))
  const places = [...new Set([...sources].flatMap((id) => index.placesOfSource.get(id) ?? []))].map(
    (place) => index.sightingsOfPlace.get(place) ?? [],
  )
  const finds = [...sources].flatMap((id) => index.findsOfSource.get(id) ?? [])
  const seen = { sources, places, findsOf: (site: string) => index.findsOfSite.get(site) ?? [] }
  const disappearance = findDisappearance(seen)
  const checkedAt = firstOf(sites.flatMap((site) => index.visits.get(site) ?? []))
  const deadline = deadlineOf(agency, year)
  const publication = findPublication(year, finds, own)
  return {
    agency,
    year,
    state: stateOf({ own, possible: [...unread, ...missed], isGone: disappearance !== null, checkedAt }),
    timeliness: judgeTime(publication, deadline),
    deadline,
    publication,
    changes: findChanges(seen),
    disappearance,
    missed: own.length === 0 && unread.length === 0 ? toMissed(missed) : null,
    sites,
    checkedAt,
    sourceId: (own.find(({ isPreferred }) => isPreferred) ?? unread.at(-1))?.sourceId ?? null,
  }
}

interface Standing {
  readonly own: readonly LedgerReport[]
  readonly possible: readonly unknown[]
  readonly isGone: boolean
  readonly checkedAt: string | null
}

function stateOf({ own, possible, isGone, checkedAt }: Standing): LedgerState {
  if (own.length > 0) return isGone ? 'disappeared' : 'published'
  if (possible.length > 0) return 'unread'
  return checkedAt === null ? 'not-watched' : 'not-found'
}

function toMissed(missed: PossibleReports['missed']): LedgerEntry['missed'] {
  const [first] = missed
  return first === undefined ? null : { url: first.url, reason: first.reason }
}

function firstOf(times: readonly string[]): string | null {
  return times.reduce<string | null>((first, time) => (first === null || time < first ? time : first), null)
}
