import { type Kysely, sql } from 'kysely'
import { loadRun } from './list-runs.ts'
import type { Run, RunKey } from './run.ts'
import type { StoreTables } from './tables.ts'

/**
 * A run as it is, kept so until the transaction ends; null where it is not there.
 *
 * Every transaction locks source, run and counter in this order, so that no two wait for each other.
 */
export async function lockRun(db: Kysely<StoreTables>, key: RunKey): Promise<Run | null> {
  const { sourceId, number } = key
  await sql`SELECT FROM gongkai.sources WHERE id = ${sourceId} FOR NO KEY UPDATE`.execute(db)
  await sql`SELECT FROM gongkai.runs WHERE source_id = ${sourceId} AND number = ${number} FOR UPDATE`.execute(
    db,
  )
  return loadRun(db, key)
}

/** Whether a run is over, with a report or without. */
export function isOver({ state }: Run): boolean {
  return state === 'done' || state === 'failed'
}
