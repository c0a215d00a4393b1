import { sql } from 'kysely'
import type { StoreContext } from '../context.ts'
import { type OriginRow, toSeenOrigin } from '../sources/origin-row.ts'
import { loadRun } from './list-runs.ts'
import type { RunKey, RunOutcome, StartedRun } from './run.ts'
import { missedBy } from './run-row.ts'

interface StartedRow {
  readonly deaths: number
  readonly origins: readonly OriginRow[]
}

/** Begins a run, or begins it anew; one that is over stays as it is. */
export async function startRun(
  { db, now }: StoreContext,
  run: RunKey,
): Promise<StartedRun | Exclude<RunOutcome, 'accepted'>> {
  const { sourceId, number } = run
  const { rows } = await sql<StartedRow>`
    WITH started AS (
      UPDATE gongkai.runs SET state = 'running', started_at = ${now().toISOString()}::timestamptz
      WHERE source_id = ${sourceId} AND number = ${number} AND state IN ('waiting', 'running')
      RETURNING source_id, version)
    SELECT
      coalesce((SELECT count FROM gongkai.parser_deaths AS deaths
        WHERE deaths.source_id = started.source_id AND deaths.version = started.version), 0) AS deaths,
      (SELECT coalesce(json_agg(names ORDER BY position), '[]') FROM gongkai.source_names AS names
        WHERE names.source_id = started.source_id) AS origins
    FROM started`.execute(db)
  const [started] = rows
  if (!started) return missedBy(await loadRun(db, run))
  return { origins: started.origins.map(toSeenOrigin), parserDeaths: started.deaths }
}
