import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Check } from '../../document/index.ts'
import { inTransaction, type StoreContext } from '../context.ts'
import { lockSources, relist } from '../listing/relist.ts'
import { isCurrent } from '../reports/current-reports.ts'
import { loadReports } from '../reports/load-reports.ts'
import type { OwedSeries } from '../reports/stored-report.ts'
import type { RunKey } from '../runs/run.ts'
import { storableText } from '../storable-text.ts'
import type { SeriesStore } from '../store.ts'
import type { ListedSourcesTable, StoreTables } from '../tables.ts'

/** The part of a store that keeps the checks across years. */
export function seriesStore({ db }: StoreContext): SeriesStore {
  return {
    listOwedSeries: async (limit) => listOwedSeries(db, limit),
    loadPreferred: async (agency, year) => {
      const [report] = await loadReports(db, await findPreferred(db, agency, year), null)
      return report ?? null
    },
    storeSeries: async (owed, checks) => inTransaction(db, async (tx) => storeSeries(tx, owed, checks)),
    clearSeries: async (owed) => inTransaction(db, async (tx) => clearSeries(tx, owed)),
  }
}

async function listOwedSeries(db: Kysely<StoreTables>, limit: number): Promise<readonly OwedSeries[]> {
  const hasReport = (year: RawBuilder<number>): RawBuilder<boolean> => sql`EXISTS (
    SELECT FROM gongkai.reports JOIN gongkai.runs USING (source_id, number)
    WHERE agency_name = owed.agency AND reports.year = ${year} AND ${isCurrent('runs', null)})`
  const { rows } = await sql<OwedSeries>`
    SELECT agency, year, stamp,
      ${hasReport(sql`owed.year`)} AND ${hasReport(sql`owed.year - 1`)} AS "hasBothYears"
    FROM gongkai.series_owed AS owed ORDER BY stamp LIMIT ${limit}`.execute(db)
  return rows
}

async function findPreferred(
  db: Kysely<StoreTables>,
  agency: string,
  year: number,
): Promise<readonly RunKey[]> {
  const { rows } = await sql<RunKey>`
    SELECT source_id AS "sourceId", number FROM gongkai.reports JOIN gongkai.runs USING (source_id, number)
    WHERE agency_name = ${agency} AND year = ${year}
      AND ${isCurrent('runs', null)}
    ORDER BY preference, source_id COLLATE "C" LIMIT 1`.execute(db)
  return rows
}

async function storeSeries(
  db: Kysely<StoreTables>,
  { agency, year, stamp }: OwedSeries,
  checks: readonly Check[],
): Promise<boolean> {
  const group = await loadGroup(db, agency, year)
  if (group.length > 0)
    await lockSources(
      db,
      group.map((row) => row.source_id),
    )
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
  await relistGroup(db, group, checks)
  return true
}

type GroupRow = Pick<ListedSourcesTable, 'source_id' | 'doubts_between'>

async function loadGroup(
  db: Kysely<StoreTables>,
  agency: string,
  year: number,
): Promise<readonly GroupRow[]> {
  return db
    .selectFrom('listed_sources')
    .select(['source_id', 'doubts_between'])
    .where('agency', '=', agency)
    .where('year', '=', year)
    .execute()
}

/** The list counts what lies between reports, which most of them have nothing of. */
async function relistGroup(
  db: Kysely<StoreTables>,
  group: readonly GroupRow[],
  checks: readonly Check[],
): Promise<void> {
  const hasFailed = checks.some(({ status }) => status === 'fail')
  const isTouched = hasFailed || group.length > 1 || group.some((row) => row.doubts_between > 0)
  if (isTouched)
    await relist(
      db,
      group.map((row) => row.source_id),
    )
}

/** Rows are locked in the order in which `oweSeries` writes them. */
async function clearSeries(db: Kysely<StoreTables>, owed: readonly OwedSeries[]): Promise<number> {
  const { rows } = await sql<{ agency: string; year: number }>`
    WITH locked AS (
      SELECT agency, year FROM gongkai.series_owed AS kept
      JOIN json_to_recordset(${JSON.stringify(owed)}::json) AS listed (agency text, year integer, stamp bigint)
        USING (agency, year, stamp)
      ORDER BY agency COLLATE "C", year FOR UPDATE OF kept)
    DELETE FROM gongkai.series_owed AS kept USING locked
    WHERE kept.agency = locked.agency AND kept.year = locked.year
    RETURNING kept.agency, kept.year`.execute(db)
  if (rows.length === 0) return 0
  await sql`
    DELETE FROM gongkai.report_series USING gongkai.reports,
      json_to_recordset(${JSON.stringify(rows)}::json) AS cleared (agency text, year integer)
    WHERE reports.source_id = report_series.source_id AND reports.number = report_series.number
      AND reports.agency_name = cleared.agency AND reports.year = cleared.year`.execute(db)
  return rows.length
}
