import { type Kysely, sql } from 'kysely'
import type { Check } from '../document/index.ts'
import { inTransaction, type StoreContext } from './context.ts'
import { isCurrent, isPreferred } from './current-reports.ts'
import { loadReports } from './load-reports.ts'
import type { RunKey } from './run.ts'
import { storableText } from './storable-text.ts'
import type { SeriesStore } from './store.ts'
import type { OwedSeries } from './stored-report.ts'
import type { StoreTables } from './tables.ts'

/** The part of a store that keeps the checks across years. */
export function seriesStore({ db }: StoreContext): SeriesStore {
  return {
    listOwedSeries: async (limit) =>
      db.selectFrom('series_owed').selectAll().orderBy('stamp').limit(limit).execute(),
    hasPreferred: async (agency, year) => (await findPreferred(db, agency, year)).length > 0,
    loadPreferred: async (agency, year) => {
      const [report] = await loadReports(db, await findPreferred(db, agency, year), null)
      return report ?? null
    },
    storeSeries: async (owed, checks) => inTransaction(db, async (tx) => storeSeries(tx, owed, checks)),
  }
}

async function findPreferred(
  db: Kysely<StoreTables>,
  agency: string,
  year: number,
): Promise<readonly RunKey[]> {
  const { rows } = await sql<RunKey>`
    SELECT source_id AS "sourceId", number FROM gongkai.reports JOIN gongkai.runs USING (source_id, number)
    WHERE agency_name = ${agency} AND year = ${year}
      AND ${isCurrent('runs', null)} AND ${isPreferred('reports', null)}`.execute(db)
  return rows
}

async function storeSeries(
  db: Kysely<StoreTables>,
  { agency, year, stamp }: OwedSeries,
  checks: readonly Check[],
): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('series_owed')
    .where('agency', '=', agency)
    .where('year', '=', year)
    .where('stamp', '=', stamp)
    .executeTakeFirstOrThrow()
  if (numDeletedRows === 0n) return false
  await sql`DELETE FROM gongkai.report_series USING gongkai.reports
    WHERE reports.source_id = report_series.source_id AND reports.number = report_series.number
      AND agency_name = ${agency} AND year = ${year}`.execute(db)
  for (const { sourceId, number } of await findPreferred(db, agency, year)) {
    await sql`INSERT INTO gongkai.report_series (source_id, number, checks)
      VALUES (${sourceId}, ${number}, ${JSON.stringify(storableText(checks))})`.execute(db)
  }
  return true
}
