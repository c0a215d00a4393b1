import { type Kysely, sql } from 'kysely'
import { inTransaction, type StoreContext } from '../context.ts'
import { isCurrent } from '../reports/current-reports.ts'
import { loadReports } from '../reports/load-reports.ts'
import type { StoredReport } from '../reports/stored-report.ts'
import type { RunKey } from '../runs/run.ts'
import type { StoreTables } from '../tables.ts'
import { listReport, listVerdict } from './keep-listing.ts'
import { unlistedReport } from './listed-row.ts'
import { toSearchText } from './search-text.ts'

/** Enough to make a query worth its while. */
const pageSources = 50

/** Makes the rows of sources in the list anew from the other tables. */
export async function relist(db: Kysely<StoreTables>, sourceIds: readonly string[]): Promise<void> {
  if (sourceIds.length === 0) return
  await lockSources(db, sourceIds)
  const reports = await loadCurrent(db, sourceIds)
  for (const source of await loadSources(db, sourceIds)) {
    const stored = reports.find(({ report }) => report.id === source.sourceId) ?? null
    await writeRow(db, source)
    if (stored) await listReport(db, stored.run, stored)
    else if (source.isFailed) await listVerdict(db, source.sourceId)
  }
}

/** Lists the sources that an earlier version kept without a list; how many there were. */
export async function listUnlisted({ db }: StoreContext): Promise<number> {
  let count = 0
  for (;;) {
    const { rows } = await sql<{ id: string }>`
      SELECT id FROM gongkai.sources WHERE NOT EXISTS
        (SELECT FROM gongkai.listed_sources WHERE source_id = sources.id)
      LIMIT ${pageSources}`.execute(db)
    if (rows.length === 0) return count
    const ids = rows.map(({ id }) => id)
    await inTransaction(db, async (transaction) => relist(transaction, ids))
    count += rows.length
  }
}

/** In one order everywhere, so that two transactions never wait for each other. */
export async function lockSources(db: Kysely<StoreTables>, sourceIds: readonly string[]): Promise<void> {
  await sql`SELECT FROM gongkai.sources WHERE id IN (${sql.join(sourceIds)}) ORDER BY id FOR NO KEY UPDATE`.execute(
    db,
  )
}

interface SourceRow {
  readonly sourceId: string
  readonly arrivedAt: Date
  readonly isFailed: boolean
  readonly names: readonly string[]
}

async function loadSources(
  db: Kysely<StoreTables>,
  sourceIds: readonly string[],
): Promise<readonly SourceRow[]> {
  const { rows } = await sql<SourceRow>`
    SELECT id AS "sourceId", first_seen_at AS "arrivedAt",
      coalesce((SELECT state = 'failed' FROM gongkai.runs WHERE source_id = id ORDER BY number DESC LIMIT 1), false)
        AS "isFailed",
      (SELECT coalesce(json_agg(name ORDER BY position), '[]') FROM gongkai.source_names WHERE source_id = id)
        AS names
    FROM gongkai.sources WHERE id IN (${sql.join(sourceIds)}) ORDER BY id`.execute(db)
  return rows
}

async function loadCurrent(
  db: Kysely<StoreTables>,
  sourceIds: readonly string[],
): Promise<readonly StoredReport[]> {
  const { rows } = await sql<RunKey>`
    SELECT source_id AS "sourceId", number FROM gongkai.reports JOIN gongkai.runs USING (source_id, number)
    WHERE source_id IN (${sql.join(sourceIds)}) AND ${isCurrent('runs', null)}`.execute(db)
  return loadReports(db, rows, null)
}

/** Puts a source into the list, as waiting; one that is there keeps the rest of its row. */
async function writeRow(
  db: Kysely<StoreTables>,
  { sourceId, arrivedAt, ...source }: SourceRow,
): Promise<void> {
  const names = [...new Set(source.names.map((name) => toSearchText(name).text))].join('\n')
  const row = { source_id: sourceId, arrived_at: arrivedAt, outcome: 'waiting', number: null, names } as const
  await db
    .insertInto('listed_sources')
    .values({ ...row, ...unlistedReport, grams: null })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
