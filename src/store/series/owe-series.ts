import type { Kysely } from 'kysely'
import { nextSequence } from '../sequence.ts'
import type { StoreTables } from '../tables.ts'

/** An agency's report on a year; a change of it touches the checks of that year and of the next. */
export interface AgencyYear {
  readonly agency: string
  readonly year: number
}

/** A name longer than this is none, and would not fit the index. */
const longestAgency = 200

/** Agencies and years of all reports that a source gave, in any run. */
export async function seriesOfSource(
  db: Kysely<StoreTables>,
  sourceId: string,
): Promise<readonly AgencyYear[]> {
  const rows = await db
    .selectFrom('reports')
    .select(['agency_name', 'year'])
    .distinct()
    .where('source_id', '=', sourceId)
    .execute()
  return rows.flatMap(({ agency_name: agency, year }) => toAgencyYear(agency, year))
}

/** None where the agency or the year is not known. */
export function toAgencyYear(agency: string | null, year: number | null): readonly AgencyYear[] {
  return agency !== null && agency.length <= longestAgency && year !== null ? [{ agency, year }] : []
}

/**
 * Marks the checks across years that a change touches. The stamp, a number never used before, tells whoever
 * makes them whether something else changed meanwhile.
 */
export async function oweSeries(db: Kysely<StoreTables>, changed: readonly AgencyYear[]): Promise<void> {
  if (changed.length === 0) return
  const stamp = await nextSequence(db)
  const rows = touchedBy(changed).map((touched) => ({ ...touched, stamp }))
  await db
    .insertInto('series_owed')
    .values(rows)
    .onConflict((conflict) => conflict.columns(['agency', 'year']).doUpdateSet({ stamp }))
    .execute()
}

/** The years whose checks a change touches, each once: in one order everywhere, so that no two transactions wait for each other. */
export function touchedBy(changed: readonly AgencyYear[]): readonly AgencyYear[] {
  const touched = changed.flatMap(({ agency, year }) => [
    { agency, year },
    { agency, year: year + 1 },
  ])
  const byKey = new Map(touched.map((row) => [JSON.stringify(row), row]))
  return [...byKey.keys()].sort().flatMap((key) => byKey.get(key) ?? [])
}
