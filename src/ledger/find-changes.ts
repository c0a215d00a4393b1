import type { LedgerFind, Sighting } from '../store/index.ts'
import type { Disappearance, LedgerChange } from './entry.ts'

/** What was seen of one agency and year. */
export interface SeenReports {
  /** Those that gave the report on the year, and those that may be it. */
  readonly sources: ReadonlySet<string>
  /** Of the addresses where one of them stood, each with all of its sightings in their order. */
  readonly places: readonly (readonly Sighting[])[]
  /** All that was found on a site. */
  readonly findsOf: (site: string) => readonly LedgerFind[]
}

/** What followed on a report at its address, or as another file of its page, in the order in which it was noticed. */
export function findChanges({ sources, places, findsOf }: SeenReports): readonly LedgerChange[] {
  const changes = places.flatMap((sightings) => [
    ...versions(sightings),
    ...sightings.flatMap((sighting) => replacement(sighting, findsOf) ?? []),
  ])
  const own = changes.filter(({ before, after }) => sources.has(before) || sources.has(after))
  return own.sort((one, other) => (one.at < other.at ? -1 : Number(one.at > other.at)))
}

/** When the last of the places was found empty; null while something stands at one of them, or was put in its place. */
export function findDisappearance({ places }: Pick<SeenReports, 'places'>): Disappearance | null {
  const last = places.flatMap((sightings) => sightings.at(-1) ?? [])
  if (last.some(({ type }) => type === 'shown')) return null
  const gone = last.flatMap(({ reason, at, url }) =>
    reason === null || reason === 'replaced' ? [] : [{ at, url, reason }],
  )
  return gone.reduce<Disappearance | null>(
    (latest, one) => (latest === null || one.at > latest.at ? one : latest),
    null,
  )
}

/** Sources that stood at one address one after the other; to be away for a while is no change. */
function versions(sightings: readonly Sighting[]): readonly LedgerChange[] {
  const shown = sightings.filter(({ type }) => type === 'shown')
  return shown.flatMap((sighting, index) => {
    const before = shown[index - 1]
    if (before === undefined || before.sourceId === sighting.sourceId) return []
    return [{ at: sighting.at, url: sighting.url, before: before.sourceId, after: sighting.sourceId }]
  })
}

/** The file that its page offers in place of one, or of the report on the page itself. */
function replacement(
  { site, url, at, reason, sourceId }: Sighting,
  findsOf: SeenReports['findsOf'],
): LedgerChange | null {
  if (reason !== 'replaced') return null
  const finds = findsOf(site)
  const own = finds.find(({ trail }) => trail.url === url)
  const page = own?.trail.isAttached ? own.trail.page : url
  const others = finds.filter(({ trail }) => trail.isAttached && trail.page === page && trail.url !== url)
  // It was found in the visit that found the other one gone, just before; else some time later.
  const next = others.filter(({ foundAt }) => foundAt <= at).at(-1) ?? others[0]
  return next === undefined ? null : { at, url: next.trail.url, before: sourceId, after: next.sourceId }
}
