import { type Kysely, sql } from 'kysely'
import type { Report } from '../../document/index.ts'
import { jsonText } from '../../json-text.ts'
import { undoneIds } from '../../review/index.ts'
import { inTransaction, type StoreContext } from '../context.ts'
import type { MadeDecision } from '../decisions/decision.ts'
import { type DecisionRow, toMadeDecision } from '../decisions/decision-row.ts'
import { listingOf } from '../listing/keep-listing.ts'
import { preferenceOf } from '../reports/preference.ts'
import { reportToRows } from '../reports/report-rows.ts'
import { isWithdrawn } from '../reports/standing.ts'
import type { AgencyIdentity } from '../reports/stored-report.ts'
import { countOn } from '../sequence.ts'
import { type AgencyYear, toAgencyYear, touchedBy } from '../series/owe-series.ts'
import { storableText } from '../storable-text.ts'
import type { StoreTables } from '../tables.ts'
import { holdRun, isOver } from './lock-run.ts'
import type { Run, RunKey, RunOutcome } from './run.ts'
import { missedBy, type RunRow, toRun } from './run-row.ts'

/** Stores the report of a run and ends it, in one transaction; a second call changes nothing. */
export async function finishRun(
  context: StoreContext,
  key: RunKey,
  report: Report,
  agency: AgencyIdentity | null,
): Promise<RunOutcome> {
  return inTransaction(context.db, async (db) => {
    await holdRun(db, key)
    const grounds = await loadGrounds(db, key)
    if (grounds === null || isOver(grounds.run)) return missedBy(grounds?.run ?? null)
    refuseOtherReport(grounds.run, report)
    await writeReport(db, report, { ...grounds, found: agency, at: context.now().toISOString() })
    return 'accepted'
  })
}

function refuseOtherReport(run: Run, report: Report): void {
  if (report.id === run.sourceId && report.extractor.version === run.version) return
  throw new Error(`a report of ${report.id} by ${report.extractor.version} is not the one of this run`)
}

interface Grounds {
  readonly run: Run
  readonly firstSeenAt: string
  readonly chosenAt: string | null
  readonly isWithdrawn: boolean
  /** A person's correction, which outlives every run. */
  readonly agency: AgencyIdentity | null
  readonly decisions: readonly MadeDecision[]
  /** Agencies and years of the reports that the source gave before. */
  readonly earlier: readonly AgencyYear[]
}

interface GroundsRow extends RunRow {
  readonly seen: Date
  readonly withdrawn: boolean
  readonly decisions: readonly DecisionRow[]
  readonly earlier: readonly { readonly agency: string | null; readonly year: number | null }[]
}

/** All that is known before; null where the run is not there. */
async function loadGrounds(db: Kysely<StoreTables>, { sourceId, number }: RunKey): Promise<Grounds | null> {
  const { rows } = await sql<GroundsRow>`
    SELECT runs.*, deaths.count AS parser_deaths,
      first_seen_at AS seen, ${isWithdrawn(sql`sources.id`)} AS withdrawn,
      (SELECT coalesce(json_agg(decisions ORDER BY position), '[]') FROM gongkai.decisions
        WHERE source_id = sources.id) AS decisions,
      (SELECT coalesce(json_agg(given), '[]') FROM (
        SELECT DISTINCT agency_name AS agency, year FROM gongkai.reports WHERE source_id = sources.id) AS given)
        AS earlier
    FROM gongkai.sources JOIN gongkai.runs ON runs.source_id = sources.id
    LEFT JOIN gongkai.parser_deaths AS deaths ON deaths.source_id = runs.source_id AND deaths.version = runs.version
    WHERE sources.id = ${sourceId} AND runs.number = ${number}`.execute(db)
  const [row] = rows
  if (!row) return null
  const decisions = row.decisions.map(toMadeDecision)
  const undone = undoneIds(decisions)
  const standing = decisions.filter(({ id }) => !undone.has(id)).toReversed()
  const chosen = standing.find(({ decision }) => decision.type === 'prefer')
  const named = standing.flatMap(({ decision }) => (decision.type === 'agency' ? [decision.agency] : []))
  return {
    run: toRun(row),
    firstSeenAt: row.seen.toISOString(),
    chosenAt: chosen?.madeAt ?? null,
    isWithdrawn: row.withdrawn,
    agency: named[0] ?? null,
    decisions,
    earlier: row.earlier.flatMap(({ agency, year }) => toAgencyYear(agency, year)),
  }
}

interface Ending extends Grounds {
  readonly found: AgencyIdentity | null
  /** ISO 8601, UTC. */
  readonly at: string
}

/** Asked for by the count, it has all the rest written before: whoever counts has others wait. */
const isWritten = sql<boolean>`(SELECT count(*) FROM inserted_report) + (SELECT count(*) FROM inserted_tables)
  + (SELECT count(*) FROM inserted_sections) + (SELECT count(*) FROM inserted_issues)
  + (SELECT count(*) FROM listed) >= 0`

/** One statement: each that is sent takes as long as what most of its parts do. */
async function writeReport(db: Kysely<StoreTables>, report: Report, ending: Ending): Promise<void> {
  const { run, found, decisions } = ending
  const agency = ending.agency ?? found
  const rows = reportToRows(report, agency, preferenceOf(report, ending))
  const key = { source_id: run.sourceId, number: run.number }
  const ofRun = <Row extends object>(row: Row): Row & typeof key => ({ ...key, ...row })
  // What lies between reports is told when the checks across years are made.
  const listed = { report, agency, decisions, seriesChecks: [], issues: [] }
  const touched = touchedBy([...ending.earlier, ...toAgencyYear(rows.report.agency_name, report.year)])
  const steps = touched.length > 0 ? 2 : 1
  // A parameter for each table: JSON that holds all of them would be parsed once more for each.
  await sql`
    WITH inserted_report AS (
      INSERT INTO gongkai.reports SELECT new.* FROM json_populate_record(NULL::gongkai.reports,
        ${jsonText({ ...ofRun(rows.report), found_agency: storableText(found) })}::json) AS new RETURNING 1),
    inserted_tables AS (
      INSERT INTO gongkai.report_tables SELECT new.* FROM json_populate_recordset(NULL::gongkai.report_tables,
        ${jsonText(rows.tables.map(ofRun))}::json) AS new RETURNING 1),
    inserted_sections AS (
      INSERT INTO gongkai.sections SELECT new.* FROM json_populate_recordset(NULL::gongkai.sections,
        ${jsonText(rows.sections.map(ofRun))}::json) AS new RETURNING 1),
    inserted_issues AS (
      INSERT INTO gongkai.issues SELECT new.* FROM json_populate_recordset(NULL::gongkai.issues,
        ${jsonText(rows.issues.map(ofRun))}::json) AS new RETURNING 1),
    typed AS (UPDATE gongkai.sources SET media_type = ${report.source.mediaType} WHERE id = ${run.sourceId}),
    listed AS (${listingOf(run, listed)} RETURNING 1),
    counted AS (${countOn(steps, isWritten)}),
    owed AS (
      INSERT INTO gongkai.series_owed (agency, year, stamp)
      SELECT agency, year, value FROM counted, json_to_recordset(${jsonText(touched)}::json) AS touched (agency text, year integer)
      ORDER BY agency COLLATE "C", year
      ON CONFLICT (agency, year) DO UPDATE SET stamp = excluded.stamp)
    UPDATE gongkai.runs SET state = 'done', is_result = true, finished_at = ${ending.at}::timestamptz,
      sequence = counted.value - ${steps - 1}::integer
    FROM counted WHERE source_id = ${run.sourceId} AND number = ${run.number}`.execute(db)
}
