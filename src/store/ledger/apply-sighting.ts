import { type Kysely, sql } from 'kysely'
import { addressKey } from '../crawl/address-key.ts'
import { refreshStanding } from '../reports/standing.ts'
import { storableText } from '../storable-text.ts'
import type { StoreTables } from '../tables.ts'
import type { Sighting } from './sighting.ts'

/**
 * Takes a sighting into the database, and brings the choice between the sources of the address in line with it; one of
 * a source that is gone changes nothing, nor does a second time.
 */
export async function applySighting(db: Kysely<StoreTables>, sighting: Sighting): Promise<void> {
  const { site, url, type, sourceId, reason, at } = sighting
  const key = addressKey(url)
  await sql`
    INSERT INTO gongkai.sightings (site, url_key, at, source_id, url, type, reason)
    SELECT ${site}, ${key}, ${at}::timestamptz, id, ${storableText(url)}, ${type}, ${reason}
    FROM gongkai.sources WHERE id = ${sourceId}
    ON CONFLICT DO NOTHING`.execute(db)
  const touched = await db
    .selectFrom('sightings')
    .select('source_id')
    .distinct()
    .where('site', '=', site)
    .where('url_key', '=', key)
    .execute()
  await refreshStanding(
    db,
    touched.map((row) => row.source_id),
  )
}
