import { checkSeries } from '../check/index.ts'
import type { Check } from '../document/index.ts'
import type { OwedSeries, Store } from '../store/index.ts'

type SeriesStore = Pick<Store, 'clearSeries' | 'listOwedSeries' | 'loadPreferred' | 'storeSeries'>

const atATime = 50

/**
 * Makes the checks across years that are owed, because a report of the year or of the one before came, changed or
 * went; how many it stored.
 */
export async function checkOwedSeries(store: SeriesStore): Promise<number> {
  let stored = 0
  for (;;) {
    const owed = await store.listOwedSeries(atATime)
    let count = await clearThose(
      store,
      owed.filter(({ hasBothYears }) => !hasBothYears),
    )
    for (const one of owed.filter(({ hasBothYears }) => hasBothYears)) {
      if (await store.storeSeries(one, await checksOf(store, one))) count += 1
    }
    stored += count
    // What changed meanwhile stays owed, and is looked at the next time.
    if (owed.length < atATime || count === 0) return stored
  }
}

/** Most reports come without a neighbour: all of a page are cleared together. */
async function clearThose(store: SeriesStore, owed: readonly OwedSeries[]): Promise<number> {
  return owed.length === 0 ? 0 : store.clearSeries(owed)
}

async function checksOf(store: SeriesStore, { agency, year }: OwedSeries): Promise<readonly Check[]> {
  const later = await store.loadPreferred(agency, year)
  const earlier = await store.loadPreferred(agency, year - 1)
  return later && earlier ? checkSeries(earlier.report, later.report) : []
}
