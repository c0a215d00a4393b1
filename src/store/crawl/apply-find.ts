import { type Kysely, sql } from 'kysely'
import { applySighting } from '../ledger/apply-sighting.ts'
import { storableText } from '../storable-text.ts'
import type { StoreTables } from '../tables.ts'
import { addressKey } from './address-key.ts'
import type { CrawlFind } from './crawl.ts'

/** Takes a find into the database, and that its source stands there from then on; one of a source that is gone changes nothing, nor does a second time. */
export async function applyFind(db: Kysely<StoreTables>, find: CrawlFind, at: string): Promise<void> {
  const { site, sourceId, trail } = find
  await sql`
    INSERT INTO gongkai.crawl_finds (source_id, site, url_key, trail, found_at)
    SELECT id, ${site}, ${addressKey(trail.url)}, ${JSON.stringify(storableText(trail))}::json, ${at}::timestamptz
    FROM gongkai.sources WHERE id = ${sourceId}
    ON CONFLICT DO NOTHING`.execute(db)
  await applySighting(db, { site, url: trail.url, type: 'shown', sourceId, reason: null, at })
}
