import { sql } from 'kysely'
import type { StoreContext } from '../context.ts'
import { listWaiting } from '../listing/keep-listing.ts'
import { compareVersions } from './compare-versions.ts'
import { isFailure } from './list-failures.ts'
import type { RunSelection } from './run.ts'

/** Gives the sources chosen a new waiting run, and forgets their parser deaths; how many runs it gave. */
export async function requestRuns(context: StoreContext, selection: RunSelection): Promise<number> {
  const { db, version, now } = context
  const chosen = await chooseSources(context, selection)
  const { rows } = await sql<{ source_id: string }>`
    INSERT INTO gongkai.runs (source_id, number, version, state, requested_at)
    SELECT source_id, number + 1, ${version}, 'waiting', ${now().toISOString()}::timestamptz
    FROM gongkai.runs
    WHERE NOT EXISTS (SELECT FROM gongkai.runs AS later
        WHERE later.source_id = runs.source_id AND later.number > runs.number)
      AND NOT (version = ${version} AND state IN ('waiting', 'running'))
      AND ${chosen}
    ORDER BY position
    ON CONFLICT DO NOTHING
    RETURNING source_id`.execute(db)
  await sql`DELETE FROM gongkai.parser_deaths WHERE version = ${version}
    AND source_id IN (SELECT json_array_elements_text(${JSON.stringify(rows.map((row) => row.source_id))}::json))`.execute(
    db,
  )
  await listWaiting(
    db,
    rows.map((row) => row.source_id),
  )
  return rows.length
}

/** A condition on the latest run of a source. */
async function chooseSources({ db }: StoreContext, selection: RunSelection) {
  switch (selection.type) {
    case 'source':
      return sql<boolean>`source_id = ${selection.sourceId}`
    case 'failed':
      return isFailure(selection)
    case 'all':
      return sql<boolean>`true`
    case 'older-than': {
      const { version } = selection
      const rows = await db.selectFrom('runs').select('version').distinct().execute()
      const older = rows.map((row) => row.version).filter((other) => compareVersions(other, version) < 0)
      return sql<boolean>`version IN (SELECT json_array_elements_text(${JSON.stringify(older)}::json))`
    }
  }
}
