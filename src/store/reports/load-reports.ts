import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Check } from '../../document/index.ts'
import { type DecisionRow, toMadeDecision } from '../decisions/decision-row.ts'
import type { RunKey } from '../runs/run.ts'
import { type RunRow, toRun } from '../runs/run-row.ts'
import type { StoreTables } from '../tables.ts'
import { findDisagreements } from './disagreement.ts'
import { type Known, loadRivals, type Rival } from './load-rivals.ts'
import { type KeptRows, rowsToAgency, rowsToReport } from './rows-to-report.ts'
import type { StoredReport } from './stored-report.ts'

/** Everything that is kept of one run, as the database gives it out. */
interface Content extends KeptRows {
  readonly run: RunRow & { readonly sequence: number }
  readonly names: readonly string[]
  readonly series_checks: readonly Check[]
  readonly decisions: readonly DecisionRow[]
}

/** A run as it comes from the database: its content is a text still, a tenth of what it takes as objects. */
interface Row extends Known {
  readonly content: string
}

/** The reports of runs, in the order of the runs; those that are no longer there are left out. */
export async function loadReports(
  db: Kysely<StoreTables>,
  keys: readonly RunKey[],
  upTo: number | null,
): Promise<readonly StoredReport[]> {
  return [...(await openReports(db, keys, upTo))]
}

/** As `loadReports`, where each report is made when it is asked for, so that many of them need little memory. */
export async function openReports(
  db: Kysely<StoreTables>,
  keys: readonly RunKey[],
  upTo: number | null,
): Promise<Iterable<StoredReport>> {
  if (keys.length === 0) return []
  const rows = await loadRows(db, keys)
  return toStoredReports(rows, await loadRivals(db, rows, upTo))
}

/** Rows are put together as JSON by the database, which is the quickest way out of it. */
async function loadRows(db: Kysely<StoreTables>, keys: readonly RunKey[]): Promise<readonly Row[]> {
  const places = keys.map(({ sourceId, number }, place) => ({ sourceId, number, place }))
  const { rows } = await sql<Row>`
    SELECT reports.source_id, reports.agency_name, reports.year, json_build_object(
      'report', row_to_json(reports),
      'run', (SELECT row_to_json(run) FROM (SELECT runs.*, deaths.count AS parser_deaths) AS run),
      'names', (SELECT json_agg(name ORDER BY position) FROM gongkai.source_names
        WHERE source_id = keys."sourceId"),
      'tables', ${rowsOf('report_tables', sql`table_key`)},
      'sections', ${rowsOf('sections', sql`ordinal`)},
      'issues', ${rowsOf('issues', sql`position`)},
      'series_checks', coalesce(series.checks, '[]'),
      'decisions', (SELECT coalesce(json_agg(decisions ORDER BY position), '[]') FROM gongkai.decisions
        WHERE source_id = keys."sourceId"))::text AS content
    FROM json_to_recordset(${JSON.stringify(places)}::json)
      AS keys ("sourceId" text, number integer, place integer)
    JOIN gongkai.reports ON reports.source_id = keys."sourceId" AND reports.number = keys.number
    JOIN gongkai.runs ON runs.source_id = keys."sourceId" AND runs.number = keys.number
    LEFT JOIN gongkai.report_series AS series ON series.source_id = runs.source_id AND series.number = runs.number
    LEFT JOIN gongkai.parser_deaths AS deaths ON deaths.source_id = runs.source_id AND deaths.version = runs.version
    ORDER BY place`.execute(db)
  return rows
}

function* toStoredReports(
  rows: readonly Row[],
  rivals: (report: Known) => readonly Rival[],
): Generator<StoredReport> {
  for (const row of rows) yield toStoredReport(JSON.parse(row.content) as Content, rivals(row))
}

function rowsOf(table: keyof StoreTables, order: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`(SELECT coalesce(json_agg(kept ORDER BY ${order}), '[]') FROM gongkai.${sql.id(table)} AS kept
    WHERE kept.source_id = keys."sourceId" AND kept.number = keys.number)`
}

function toStoredReport(row: Content, rivals: readonly Rival[]): StoredReport {
  const report = rowsToReport(row)
  return {
    report,
    run: toRun(row.run),
    sequence: row.run.sequence,
    agency: rowsToAgency(row.report),
    names: row.names,
    isPreferred: rivals.every((rival) => isBefore(row.report, rival)),
    rivals: rivals.map((rival) => rival.source_id),
    seriesChecks: row.series_checks,
    issues: findDisagreements(report, rivals),
    decisions: row.decisions.map(toMadeDecision),
  }
}

/** Preferences are ASCII, so that the order of UTF-16 is that of the database. */
function isBefore(report: KeptRows['report'], rival: Rival): boolean {
  if (report.preference !== rival.preference) return report.preference < rival.preference
  return report.source_id < rival.source_id
}
