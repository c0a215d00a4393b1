import { createHash } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import { applyFind } from '../crawl/apply-find.ts'
import { applyDecision } from '../decisions/apply-decision.ts'
import { applySighting } from '../ledger/apply-sighting.ts'
import { namingOf } from '../listing/keep-listing.ts'
import { deleteSource } from '../sources/delete-source.ts'
import type { Origin } from '../sources/source.ts'
import type { StoreTables } from '../tables.ts'
import type { RecordEntry } from './record-entry.ts'

/** Takes an entry into the database, at the time it was made; a second time changes nothing. */
export async function applyEntry(db: Kysely<StoreTables>, entry: RecordEntry, at: string): Promise<void> {
  switch (entry.type) {
    case 'source':
      return applySource(db, entry, at)
    case 'decision':
      return applyDecision(db, { id: entry.id, madeAt: at, decision: entry.decision })
    case 'source-list':
      return applySourceList(db, entry.name, entry.content, at)
    case 'find':
      return applyFind(db, entry.find, at)
    case 'sighting':
      return applySighting(db, { ...entry.sighting, at })
    case 'forget':
      await deleteSource(db, entry.sourceId)
  }
}

/** Stands for the name and address of an origin. */
export function originKey({ name, url }: Origin): string {
  return createHash('sha256')
    .update(JSON.stringify([name, url]))
    .digest('hex')
}

async function applySource(
  db: Kysely<StoreTables>,
  { sourceId, bytes, origin }: Extract<RecordEntry, { type: 'source' }>,
  at: string,
): Promise<void> {
  const { name, url, retrievedAt, charset } = origin
  const seenAt = sql`${at}::timestamptz`
  // One after the other: rows of the list are locked after those of sources.
  await sql`
    WITH kept AS (
      INSERT INTO gongkai.sources (id, bytes, first_seen_at) VALUES (${sourceId}, ${bytes}, ${seenAt})
      ON CONFLICT DO NOTHING RETURNING 1),
    named AS (
      INSERT INTO gongkai.source_names
        (source_id, origin_key, name, url, retrieved_at, charset, first_seen_at, last_seen_at)
      SELECT ${sourceId}, ${originKey(origin)}, ${name}, ${url}, ${retrievedAt}, ${charset}, ${seenAt}, ${seenAt}
      FROM (SELECT count(*) FROM kept) AS sources
      ON CONFLICT (source_id, origin_key) DO UPDATE SET last_seen_at = excluded.last_seen_at RETURNING 1)
    ${namingOf({ sourceId, name, at }, sql`(SELECT count(*) FROM named) AS names`)}`.execute(db)
}

async function applySourceList(
  db: Kysely<StoreTables>,
  name: string,
  content: unknown,
  at: string,
): Promise<void> {
  const row = { content: JSON.stringify(content), stored_at: at }
  await db
    .insertInto('source_lists')
    .values({ name, ...row })
    .onConflict((conflict) => conflict.column('name').doUpdateSet(row))
    .execute()
}
