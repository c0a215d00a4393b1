import { type Kysely, sql } from 'kysely'
import type { Report } from '../document/index.ts'
import { undoneIds } from '../review/index.ts'
import { inTransaction, type StoreContext } from './context.ts'
import type { MadeDecision } from './decision.ts'
import { type DecisionRow, toMadeDecision } from './decision-row.ts'
import { listReport } from './listing/keep-listing.ts'
import { isOver, lockRun } from './lock-run.ts'
import { oweSeries, seriesOfSource } from './owe-series.ts'
import { preferenceOf } from './preference.ts'
import { reportToRows } from './report-rows.ts'
import type { Run, RunKey, RunOutcome } from './run.ts'
import { missedBy } from './run-row.ts'
import { nextSequence } from './sequence.ts'
import { isWithdrawn } from './standing.ts'
import { storableText } from './storable-text.ts'
import type { AgencyIdentity } from './stored-report.ts'
import type { StoreTables } from './tables.ts'

/** Stores the report of a run and ends it, in one transaction; a second call changes nothing. */
export async function finishRun(
  context: StoreContext,
  key: RunKey,
  report: Report,
  agency: AgencyIdentity | null,
): Promise<RunOutcome> {
  return inTransaction(context.db, async (db) => {
    const run = await lockRun(db, key)
    if (run === null || isOver(run)) return missedBy(run)
    refuseOtherReport(run, report)
    const grounds = await loadGrounds(db, run.sourceId)
    await insertReport(db, run, report, { ...grounds, found: agency })
    const { decisions } = grounds
    // What lies between reports is told when the checks across years are made.
    const listed = { report, agency: grounds.agency ?? agency, decisions, seriesChecks: [], issues: [] }
    await listReport(db, run, listed)
    await endRun(db, run, report, context.now().toISOString())
    await oweSeries(db, await seriesOfSource(db, run.sourceId))
    return 'accepted'
  })
}

function refuseOtherReport(run: Run, report: Report): void {
  if (report.id === run.sourceId && report.extractor.version === run.version) return
  throw new Error(`a report of ${report.id} by ${report.extractor.version} is not the one of this run`)
}

async function insertReport(
  db: Kysely<StoreTables>,
  run: Run,
  report: Report,
  grounds: Grounds & { readonly found: AgencyIdentity | null },
): Promise<void> {
  const { found } = grounds
  const rows = reportToRows(report, grounds.agency ?? found, preferenceOf(report, grounds))
  const key = { source_id: run.sourceId, number: run.number }
  const ofRun = <Row extends object>(row: Row): Row & typeof key => ({ ...key, ...row })
  const asJson = (part: unknown): string => JSON.stringify(part)
  // A parameter for each table: JSON that holds all of them would be parsed once more for each.
  await sql`
    WITH inserted_report AS (
      INSERT INTO gongkai.reports SELECT new.* FROM json_populate_record(NULL::gongkai.reports,
        ${asJson({ ...ofRun(rows.report), found_agency: storableText(found) })}::json) AS new),
    inserted_tables AS (
      INSERT INTO gongkai.report_tables SELECT new.* FROM json_populate_recordset(NULL::gongkai.report_tables,
        ${asJson(rows.tables.map(ofRun))}::json) AS new),
    inserted_sections AS (
      INSERT INTO gongkai.sections SELECT new.* FROM json_populate_recordset(NULL::gongkai.sections,
        ${asJson(rows.sections.map(ofRun))}::json) AS new)
    INSERT INTO gongkai.issues SELECT new.* FROM json_populate_recordset(NULL::gongkai.issues,
      ${asJson(rows.issues.map(ofRun))}::json) AS new`.execute(db)
}

interface Grounds {
  readonly firstSeenAt: string
  readonly chosenAt: string | null
  readonly isWithdrawn: boolean
  /** A person's correction, which outlives every run. */
  readonly agency: AgencyIdentity | null
  readonly decisions: readonly MadeDecision[]
}

interface GroundsRow {
  readonly seen: Date
  readonly withdrawn: boolean
  readonly decisions: readonly DecisionRow[]
}

async function loadGrounds(db: Kysely<StoreTables>, sourceId: string): Promise<Grounds> {
  const { rows } = await sql<GroundsRow>`
    SELECT first_seen_at AS seen, ${isWithdrawn(sql`sources.id`)} AS withdrawn,
      (SELECT coalesce(json_agg(decisions ORDER BY position), '[]') FROM gongkai.decisions
        WHERE source_id = sources.id) AS decisions
    FROM gongkai.sources WHERE id = ${sourceId}`.execute(db)
  const row = rows[0]
  if (!row) throw new Error(`the source ${sourceId} of a run is not there`)
  const decisions = row.decisions.map(toMadeDecision)
  const undone = undoneIds(decisions)
  const standing = decisions.filter(({ id }) => !undone.has(id)).toReversed()
  const chosen = standing.find(({ decision }) => decision.type === 'prefer')
  const named = standing.flatMap(({ decision }) => (decision.type === 'agency' ? [decision.agency] : []))
  return {
    firstSeenAt: row.seen.toISOString(),
    chosenAt: chosen?.madeAt ?? null,
    isWithdrawn: row.withdrawn,
    agency: named[0] ?? null,
    decisions,
  }
}

async function endRun(db: Kysely<StoreTables>, run: Run, report: Report, at: string): Promise<void> {
  await db
    .updateTable('sources')
    .set({ media_type: report.source.mediaType })
    .where('id', '=', run.sourceId)
    .execute()
  await db
    .updateTable('runs')
    .set({ state: 'done', is_result: true, finished_at: at, sequence: await nextSequence(db) })
    .where('source_id', '=', run.sourceId)
    .where('number', '=', run.number)
    .execute()
}
