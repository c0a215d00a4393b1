import { type Kysely, sql } from 'kysely'
import { inTransaction, type StoreContext } from '../context.ts'
import { listWaiting } from '../listing/keep-listing.ts'
import type { RunStore } from '../store.ts'
import type { StoreTables } from '../tables.ts'
import { failRun } from './fail-run.ts'
import { finishRun } from './finish-run.ts'
import { countFailures, listFailures } from './list-failures.ts'
import { listEndedRuns, listOwedRuns, listRuns, loadRun } from './list-runs.ts'
import { requestRuns } from './request-runs.ts'
import type { RunState, StoreStatus } from './run.ts'
import { startRun } from './start-run.ts'

/** The part of a store that keeps what is to be read, and what came of it. */
export function runStore(context: StoreContext): RunStore {
  const { db, version } = context
  return {
    planRuns: async () => planRuns(context),
    listOwedRuns: async (page) => listOwedRuns(db, version, page),
    listEndedRuns: async (page) => listEndedRuns(db, page),
    startRun: async (run) => startRun(context, run),
    finishRun: async (run, report, agency) => finishRun(context, run, report, agency),
    failRun: async (run, failure) => failRun(context, run, failure),
    countParserDeath: async (sourceId) => countParserDeath(context, sourceId),
    requestRuns: async (selection) =>
      inTransaction(db, async (tx) => requestRuns({ ...context, db: tx }, selection)),
    loadRun: async (run) => loadRun(db, run),
    listRuns: async (sourceId) => listRuns(db, sourceId),
    status: async () => readStatus(db),
    listFailures: async (page, filter) => listFailures(db, page, filter),
    countFailures: async (filter) => countFailures(db, filter),
  }
}

/** Gives every source without a run of the present version a waiting one; how many it gave. */
export async function planRuns({ db, version, now }: StoreContext): Promise<number> {
  return inTransaction(db, async (transaction) => {
    const { rows } = await sql<{ source_id: string }>`
      INSERT INTO gongkai.runs (source_id, number, version, state, requested_at)
      SELECT sources.id, coalesce((SELECT max(number) FROM gongkai.runs WHERE source_id = sources.id), 0) + 1,
        ${version}, 'waiting', ${now().toISOString()}::timestamptz
      FROM gongkai.sources
      WHERE NOT EXISTS (SELECT FROM gongkai.runs WHERE source_id = sources.id AND version = ${version})
      ORDER BY sources.position
      ON CONFLICT DO NOTHING
      RETURNING source_id`.execute(transaction)
    const planned = rows.map((row) => row.source_id)
    await listWaiting(transaction, planned)
    return planned.length
  })
}

async function countParserDeath({ db, version }: StoreContext, sourceId: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    INSERT INTO gongkai.parser_deaths AS deaths (source_id, version, count)
    SELECT id, ${version}, 1 FROM gongkai.sources WHERE id = ${sourceId}
    ON CONFLICT (source_id, version) DO UPDATE SET count = deaths.count + 1
    RETURNING count`.execute(db)
  return rows[0]?.count ?? 0
}

async function readStatus(db: Kysely<StoreTables>): Promise<StoreStatus> {
  const states = await sql<{ state: RunState; count: number; oldest: Date }>`
    SELECT state, count(*) AS count, min(requested_at) AS oldest FROM gongkai.runs
    WHERE NOT EXISTS (SELECT FROM gongkai.runs AS later
      WHERE later.source_id = runs.source_id AND later.number > runs.number)
    GROUP BY state`.execute(db)
  const totals = await sql<{ sources: number; reports: number }>`
    SELECT (SELECT count(*) FROM gongkai.sources) AS sources,
      (SELECT count(*) FROM gongkai.current_reports) AS reports`.execute(db)
  const countOf = (state: RunState): number => states.rows.find((row) => row.state === state)?.count ?? 0
  return {
    sources: totals.rows[0]?.sources ?? 0,
    reports: totals.rows[0]?.reports ?? 0,
    runs: {
      waiting: countOf('waiting'),
      running: countOf('running'),
      done: countOf('done'),
      failed: countOf('failed'),
    },
    oldestWaitingAt: states.rows.find(({ state }) => state === 'waiting')?.oldest.toISOString() ?? null,
  }
}
