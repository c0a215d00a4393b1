import { type Kysely, sql } from 'kysely'
import type { StoreTables } from '../tables.ts'
import { loadRun } from './list-runs.ts'
import type { Run, RunKey } from './run.ts'

/** A run as it is, kept so until the transaction ends; null where it is not there. */
export async function lockRun(db: Kysely<StoreTables>, key: RunKey): Promise<Run | null> {
  await holdRun(db, key)
  return loadRun(db, key)
}

/**
 * Keeps a run and its source as they are until the transaction ends; what they are is to be looked at after it.
 *
 * Every transaction locks source, run and counter in this order, so that no two wait for each other.
 */
export async function holdRun(db: Kysely<StoreTables>, { sourceId, number }: RunKey): Promise<void> {
  await sql`
    WITH source AS MATERIALIZED (SELECT id FROM gongkai.sources WHERE id = ${sourceId} FOR NO KEY UPDATE)
    SELECT FROM source JOIN gongkai.runs ON runs.source_id = source.id
    WHERE runs.number = ${number} FOR UPDATE OF runs`.execute(db)
}

/** Whether a run is over, with a report or without. */
export function isOver({ state }: Run): boolean {
  return state === 'done' || state === 'failed'
}
