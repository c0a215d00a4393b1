import { type Kysely, sql } from 'kysely'
import { rowsToAskFor, toPage } from '../page.ts'
import { isPreferred } from '../reports/current-reports.ts'
import type { Page, PageRequest } from '../store.ts'
import type { StoreTables } from '../tables.ts'
import type { SourceFilter, SourceSummary } from './source.ts'

type Row = Omit<SourceSummary, 'firstSeenAt'> & { readonly firstSeenAt: Date }

/** Sources by id, each with its latest run and its current report. */
export async function listSources(
  db: Kysely<StoreTables>,
  { state, agency, year, region }: SourceFilter,
  page: PageRequest,
): Promise<Page<SourceSummary>> {
  const { rows } = await sql<Row>`
    SELECT sources.id AS "sourceId", sources.bytes, sources.first_seen_at AS "firstSeenAt",
      (SELECT name FROM gongkai.source_names WHERE source_id = sources.id ORDER BY position LIMIT 1) AS name,
      runs.state, runs.number AS "runNumber", runs.error_code AS "errorCode",
      reports.title, coalesce(reports.agency_name, reports.agency) AS agency, reports.year, reports.doubts,
      reports.failed_checks AS "failedChecks",
      reports.source_id IS NOT NULL AND ${isPreferred('reports', null)} AS "isPreferred"
    FROM gongkai.sources
    LEFT JOIN LATERAL
      (SELECT * FROM gongkai.runs WHERE source_id = sources.id ORDER BY number DESC LIMIT 1) AS runs ON true
    LEFT JOIN gongkai.current_reports AS reports ON reports.source_id = sources.id
    WHERE (${page.after}::text IS NULL OR sources.id > ${page.after}::text)
      AND (${state ?? null}::text IS NULL OR runs.state = ${state ?? null}::text)
      AND (${agency ?? null}::text IS NULL OR ${agency ?? null}::text IN (reports.agency_name, reports.agency))
      AND (${year ?? null}::integer IS NULL OR reports.year = ${year ?? null}::integer)
      AND (${region ?? null}::text IS NULL OR starts_with(reports.region_code, ${region ?? null}::text))
    ORDER BY sources.id LIMIT ${rowsToAskFor(page)}`.execute(db)
  const summaries = rows.map((row) => ({ ...row, firstSeenAt: row.firstSeenAt.toISOString() }))
  return toPage(summaries, page, ({ sourceId }) => sourceId)
}
