import { type Kysely, type RawBuilder, sql } from 'kysely'
import { type AgencyYear, oweSeries, toAgencyYear } from '../series/owe-series.ts'
import type { StoreTables } from '../tables.ts'
import { standingKey, standingPlace } from './preference.ts'

/**
 * Whether a source was found on watched sites, and stands at none of its addresses any more.
 *
 * Shape: a condition on the id of a source.
 */
export function isWithdrawn(sourceId: RawBuilder<unknown>): RawBuilder<boolean> {
  return sql<boolean>`(EXISTS (SELECT FROM gongkai.sightings WHERE source_id = ${sourceId})
    AND NOT EXISTS (
      SELECT FROM gongkai.sightings AS last
      WHERE last.source_id = ${sourceId} AND last.type = 'shown' AND NOT EXISTS (
        SELECT FROM gongkai.sightings AS later
        WHERE later.site = last.site AND later.url_key = last.url_key
          AND (later.at, later.position) > (last.at, last.position))))`
}

/** The addresses of a source on watched sites are those of these other sources too. */
export async function listSharers(db: Kysely<StoreTables>, sourceId: string): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    SELECT DISTINCT other.source_id AS id FROM gongkai.sightings AS own
    JOIN gongkai.sightings AS other ON other.site = own.site AND other.url_key = own.url_key
    WHERE own.source_id = ${sourceId} AND other.source_id <> ${sourceId}`.execute(db)
  return rows.map(({ id }) => id)
}

/** Brings the preferences of sources in line with whether they stand where they were found. */
export async function refreshStanding(db: Kysely<StoreTables>, sourceIds: readonly string[]): Promise<void> {
  const changed: AgencyYear[] = []
  for (const sourceId of [...sourceIds].sort()) changed.push(...(await refresh(db, sourceId)))
  // After all reports, as everywhere: two transactions never wait for each other.
  await oweSeries(db, changed)
}

async function refresh(db: Kysely<StoreTables>, sourceId: string): Promise<readonly AgencyYear[]> {
  const { rows: before } = await sql<{ withdrawn: boolean }>`
    SELECT ${isWithdrawn(sql`${sourceId}::text`)} AS withdrawn`.execute(db)
  const key = standingKey(before[0]?.withdrawn === true)
  const { start, end } = standingPlace
  const { rows } = await sql<{ agency: string | null; year: number | null }>`
    UPDATE gongkai.reports
    SET preference = left(preference, ${sql.lit(start)}) || ${key} || substr(preference, ${sql.lit(end + 1)})
    WHERE source_id = ${sourceId}
      AND substr(preference, ${sql.lit(start + 1)}, ${sql.lit(end - start)}) <> ${key}
    RETURNING agency_name AS agency, year`.execute(db)
  return rows.flatMap(({ agency, year }) => toAgencyYear(agency, year))
}
