import { type Kysely, sql } from 'kysely'
import type { StoreTables } from '../tables.ts'

/** Alters what the database holds of a source's bytes. */
export async function spoilChunks(db: Kysely<StoreTables>, sourceId: string): Promise<void> {
  await sql`UPDATE gongkai.source_chunks SET bytes = 'spoilt'::bytea WHERE source_id = ${sourceId}`.execute(
    db,
  )
}
