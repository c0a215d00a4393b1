import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { RunKey } from '../runs/run.ts'
import { storableText } from '../storable-text.ts'
import type { StoreTables } from '../tables.ts'
import { gramsOf } from './grams.ts'
import { type Listed, type ListedReport, toListedReport, unlistedReport } from './listed-row.ts'
import { toSearchText } from './search-text.ts'

/**
 * What follows keeps the list in step with the other tables, in the transactions that change them. Rows of the list
 * are locked after those of sources and before the counter.
 */

/** The statement that lists a source that came, or a new name of it, once the rows of `after` are there. */
export function namingOf(
  source: { readonly sourceId: string; readonly name: string; readonly at: string },
  after: RawBuilder<unknown>,
): RawBuilder<unknown> {
  const name = toSearchText(source.name).text
  const columns = Object.entries(unlistedReport)
  return sql`INSERT INTO gongkai.listed_sources AS listed (source_id, arrived_at, outcome, names,
      ${sql.join(columns.map(([column]) => sql.id(column)))})
    SELECT ${source.sourceId}, ${source.at}::timestamptz, 'waiting', ${name},
      ${sql.join(columns.map(([, value]) => sql.lit(value)))}
    FROM ${after}
    ON CONFLICT (source_id) DO UPDATE SET names = listed.names || E'\\n' || ${name}
    WHERE ${name} <> ALL (string_to_array(listed.names, E'\\n'))`
}

/** Lists the report of a run as the one in force. */
export async function listReport(db: Kysely<StoreTables>, run: RunKey, listed: Listed): Promise<void> {
  await listingOf(run, listed).execute(db)
}

/** The statement that does so. */
export function listingOf(run: RunKey, listed: Listed): RawBuilder<unknown> {
  return updateOf(run.sourceId, { outcome: 'report', number: run.number, ...toListedReport(listed) })
}

/** Lists a source as failed by a verdict: no earlier report is in force any more. */
export async function listVerdict(db: Kysely<StoreTables>, sourceId: string): Promise<void> {
  await updateOf(sourceId, { outcome: 'failed', number: null, ...unlistedReport }).execute(db)
}

/** Lists a source as failed, unless it has an earlier report. */
export async function listFailure(db: Kysely<StoreTables>, sourceId: string): Promise<void> {
  await db
    .updateTable('listed_sources')
    .set({ outcome: 'failed' })
    .where('source_id', '=', sourceId)
    .where('number', 'is', null)
    .execute()
}

/** Lists those of the sources that failed, and are to be read again, as waiting. */
export async function listWaiting(db: Kysely<StoreTables>, sourceIds: readonly string[]): Promise<void> {
  if (sourceIds.length === 0) return
  const ids = JSON.stringify(sourceIds)
  // In one order everywhere, so that two transactions never wait for each other.
  await sql`
    WITH locked AS (
      SELECT source_id FROM gongkai.listed_sources
      WHERE outcome = 'failed' AND source_id IN (SELECT json_array_elements_text(${ids}::json))
      ORDER BY source_id FOR UPDATE)
    UPDATE gongkai.listed_sources AS listed SET outcome = 'waiting'
    FROM locked WHERE listed.source_id = locked.source_id`.execute(db)
}

/** A text that is there already is left in its place, with its many entries in the index. */
function updateOf(
  sourceId: string,
  { text, ...row }: ListedReport & { readonly outcome: 'report' | 'failed'; readonly number: number | null },
): RawBuilder<unknown> {
  const grams = text === null ? null : `{${gramsOf(text).join(',')}}`
  const isKept = sql<boolean>`text IS NOT DISTINCT FROM ${text}::text`
  const columns = Object.entries(storableText(row)).map(([name, value]) => sql`${sql.id(name)} = ${value}`)
  return sql`UPDATE gongkai.listed_sources SET ${sql.join(columns)},
      text = CASE WHEN ${isKept} THEN text ELSE ${text}::text END,
      grams = CASE WHEN ${isKept} THEN grams ELSE ${grams}::integer[] END
    WHERE source_id = ${sourceId}`
}
