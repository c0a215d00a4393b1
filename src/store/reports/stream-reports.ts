import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { StoreTables } from '../tables.ts'
import { isCurrent, isPreferred } from './current-reports.ts'
import { openReports } from './load-reports.ts'
import type { ReportFilter, StoredReport } from './stored-report.ts'

/** Enough to make a query worth its while, and a few megabytes at most. */
const pageReports = 50

/** The place of a report in the order of a stream. */
interface StreamKey {
  readonly sourceId: string
  readonly number: number
  readonly orderYear: number
  readonly orderAgency: string
}

/** The current reports at a sequence number, by year, agency and id; see `ReportStore`. */
export async function* streamReports(
  db: Kysely<StoreTables>,
  filter: ReportFilter,
  upTo: number,
): AsyncGenerator<StoredReport> {
  let last: StreamKey | undefined
  do {
    const keys = await listKeys(db, filter, upTo, last)
    yield* await openReports(db, keys, upTo)
    last = keys.length < pageReports ? undefined : keys.at(-1)
  } while (last)
}

/** How many reports the stream yields. */
export async function countReports(
  db: Kysely<StoreTables>,
  filter: ReportFilter,
  upTo: number,
): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    SELECT count(*) AS count FROM gongkai.reports JOIN gongkai.runs USING (source_id, number)
    WHERE ${matches(filter, upTo)}`.execute(db)
  return rows[0]?.count ?? 0
}

async function listKeys(
  db: Kysely<StoreTables>,
  filter: ReportFilter,
  upTo: number,
  last: StreamKey | undefined,
): Promise<readonly StreamKey[]> {
  const after = last
    ? sql<boolean>`(order_year, order_agency, source_id) > (${last.orderYear}, ${last.orderAgency}, ${last.sourceId})`
    : sql<boolean>`true`
  const { rows } = await sql<StreamKey>`
    SELECT source_id AS "sourceId", number, order_year AS "orderYear", order_agency AS "orderAgency"
    FROM gongkai.reports JOIN gongkai.runs USING (source_id, number)
    WHERE ${after} AND ${matches(filter, upTo)}
    ORDER BY order_year, order_agency, source_id LIMIT ${pageReports}`.execute(db)
  return rows
}

/** A condition on `reports` and `runs`. */
function matches(filter: ReportFilter, upTo: number): RawBuilder<boolean> {
  const { year, agency, region, isPreferred: wantsPreferred } = filter
  const conditions = [
    isCurrent('runs', upTo),
    ...(year === undefined ? [] : [sql`reports.year = ${year}`]),
    ...(agency === undefined ? [] : [sql`${agency} IN (reports.agency_name, reports.agency)`]),
    ...(region === undefined ? [] : [sql`starts_with(reports.region_code, ${region})`]),
    ...(wantsPreferred === true ? [isPreferred('reports', upTo)] : []),
  ]
  return sql<boolean>`${sql.join(conditions, sql` AND `)}`
}
