import { checkSeries } from '../check/index.ts'
import type { Check } from '../document/index.ts'
import type { OwedSeries, Store } from '../store/index.ts'

type SeriesStore = Pick<Store, 'hasPreferred' | 'listOwedSeries' | 'loadPreferred' | 'storeSeries'>

const atATime = 50

/**
 * Makes the checks across years that are owed, because a report of the year or of the one before came, changed or
 * went; how many it stored.
 */
export async function checkOwedSeries(store: SeriesStore): Promise<number> {
  let stored = 0
  for (;;) {
    const owed = await store.listOwedSeries(atATime)
    const outcomes: boolean[] = []
    for (const one of owed) outcomes.push(await store.storeSeries(one, await checksOf(store, one)))
    const count = outcomes.filter(Boolean).length
    stored += count
    // What changed meanwhile stays owed, and is looked at the next time.
    if (owed.length < atATime || count === 0) return stored
  }
}

async function checksOf(store: SeriesStore, { agency, year }: OwedSeries): Promise<readonly Check[]> {
  const hasBoth = (await store.hasPreferred(agency, year - 1)) && (await store.hasPreferred(agency, year))
  if (!hasBoth) return []
  const later = await store.loadPreferred(agency, year)
  const earlier = await store.loadPreferred(agency, year - 1)
  return later && earlier ? checkSeries(earlier.report, later.report) : []
}
