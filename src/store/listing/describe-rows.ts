import { type Kysely, sql } from 'kysely'
import type { SectionKey } from '../../document/index.ts'
import { isPreferred } from '../reports/current-reports.ts'
import type { StoreTables } from '../tables.ts'
import type { ReportState, ReportSummary, Snippet } from './report-list.ts'
import { toWords } from './search-text.ts'
import { findSnippet } from './snippet.ts'

interface Row extends Omit<ReportSummary, 'arrivedAt' | 'state' | 'snippet'> {
  readonly arrivedAt: Date
  readonly outcome: 'report' | 'failed' | 'waiting'
  readonly openChecks: number
  readonly sections: readonly { readonly key: SectionKey; readonly text: string }[]
}

/** Sources as a list shows them, in the order of the ids; those forgotten meanwhile are left out. */
export async function describeRows(
  db: Kysely<StoreTables>,
  sourceIds: readonly string[],
  text: string | undefined,
): Promise<readonly ReportSummary[]> {
  if (sourceIds.length === 0) return []
  const words = toWords(text ?? '')
  const rows = await loadRows(db, sourceIds, words.length > 0)
  const byId = new Map(rows.map((row) => [row.sourceId, toSummary(row, words[0])]))
  return sourceIds.flatMap((sourceId) => byId.get(sourceId) ?? [])
}

async function loadRows(
  db: Kysely<StoreTables>,
  sourceIds: readonly string[],
  hasSections: boolean,
): Promise<readonly Row[]> {
  const { rows } = await sql<Row>`
    SELECT listed.source_id AS "sourceId", listed.arrived_at AS "arrivedAt", listed.outcome, listed.agency,
      listed.level, listed.year, listed.form, listed.doubts, listed.open_doubts AS "openDoubts",
      listed.open_checks AS "openChecks", listed.failed_checks AS "failedChecks", listed.region_code AS "regionCode",
      (SELECT name FROM gongkai.source_names AS names WHERE names.source_id = listed.source_id
        ORDER BY position LIMIT 1) AS name,
      reports.title, reports.region_name AS "regionName", reports.agency_kind AS kind,
      reports.source_id IS NOT NULL AND ${isPreferred('reports', null)} AS "isPreferred",
      failed.error_code AS "errorCode", failed.error_params AS "errorParams",
      ${hasSections ? sectionsOf : sql`'[]'::json`} AS sections
    FROM gongkai.listed_sources AS listed
    LEFT JOIN gongkai.reports ON reports.source_id = listed.source_id AND reports.number = listed.number
    LEFT JOIN LATERAL
      (SELECT error_code, error_params FROM gongkai.runs
        WHERE runs.source_id = listed.source_id AND listed.outcome = 'failed'
        ORDER BY runs.number DESC LIMIT 1) AS failed ON true
    WHERE listed.source_id IN (${sql.join(sourceIds)})`.execute(db)
  return rows
}

const sectionsOf = sql`(SELECT coalesce(json_agg(json_build_object('key', key, 'text', text) ORDER BY ordinal), '[]')
  FROM gongkai.sections WHERE sections.source_id = listed.source_id AND sections.number = listed.number)`

function toSummary({ outcome, openChecks, sections, ...row }: Row, word: string | undefined): ReportSummary {
  return {
    ...row,
    arrivedAt: row.arrivedAt.toISOString(),
    state: outcome === 'report' ? stateOf(row.openDoubts, openChecks) : outcome,
    snippet: word === undefined ? null : firstSnippet(sections, word),
  }
}

function stateOf(openDoubts: number, openChecks: number): ReportState {
  if (openDoubts > openChecks) return 'doubts'
  return openChecks > 0 ? 'failed-checks' : 'clean'
}

function firstSnippet(sections: Row['sections'], word: string): Snippet | null {
  for (const { key, text } of sections) {
    const found = findSnippet(text, word)
    if (found) return { section: key, ...found }
  }
  return null
}
