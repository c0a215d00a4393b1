import { createHash } from 'node:crypto'
import type { Kysely } from 'kysely'
import { applyDecision } from './apply-decision.ts'
import { applyFind } from './apply-find.ts'
import { applySighting } from './apply-sighting.ts'
import { deleteSource } from './delete-source.ts'
import { listName } from './listing/keep-listing.ts'
import type { RecordEntry } from './record/record-entry.ts'
import type { Origin } from './source.ts'
import type { StoreTables } from './tables.ts'

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
  await db
    .insertInto('sources')
    .values({ id: sourceId, bytes, media_type: null, first_seen_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  await db
    .insertInto('source_names')
    .values({
      source_id: sourceId,
      origin_key: originKey(origin),
      name: origin.name,
      url: origin.url,
      retrieved_at: origin.retrievedAt,
      charset: origin.charset,
      first_seen_at: at,
      last_seen_at: at,
    })
    .onConflict((conflict) => conflict.columns(['source_id', 'origin_key']).doUpdateSet({ last_seen_at: at }))
    .execute()
  await listName(db, { sourceId, name: origin.name, at })
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
