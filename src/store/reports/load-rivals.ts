import { type Kysely, sql } from 'kysely'
import type { ReportsTable, ReportTablesTable, StoreTables } from '../tables.ts'
import { isCurrent } from './current-reports.ts'

/** Another current report on the same agency and year. */
export interface Rival extends Pick<ReportsTable, 'source_id' | 'number' | 'preference'> {
  readonly agency_name: string
  readonly year: number
  readonly tables: readonly RivalTable[]
}

/** Of a table of another report what a comparison looks at. */
export type RivalTable = Pick<ReportTablesTable, 'table_key' | 'form' | 'values' | 'states'>

/** What a report is compared by. */
export type Known = Pick<ReportsTable, 'source_id' | 'agency_name' | 'year'>

/** No agency has as many real sources for a year; those that are preferred most are compared. */
const mostInGroup = 101

/** Gives for each of the reports the other current ones on its agency and year, the hundred best at most, by id. */
export async function loadRivals(
  db: Kysely<StoreTables>,
  reports: readonly Known[],
  upTo: number | null,
): Promise<(report: Known) => readonly Rival[]> {
  const groups = new Set(reports.flatMap((report) => groupOf(report) ?? []))
  const found = groups.size === 0 ? [] : await loadGroups(db, [...groups], upTo)
  const byGroup = new Map<string | null, Rival[]>()
  for (const rival of found) byGroup.set(groupOf(rival), [...(byGroup.get(groupOf(rival)) ?? []), rival])
  return (report) =>
    (byGroup.get(groupOf(report)) ?? []).filter((rival) => rival.source_id !== report.source_id)
}

/** The tables only of groups of more than one: most reports have no rival. */
async function loadGroups(
  db: Kysely<StoreTables>,
  groups: readonly string[],
  upTo: number | null,
): Promise<readonly Rival[]> {
  const { rows } = await sql<Rival>`
    WITH found AS (
      SELECT reports.source_id, reports.number, preference, agency_name, year,
        count(*) OVER (PARTITION BY agency_name, year) > 1 AS has_rivals,
        row_number() OVER (PARTITION BY agency_name, year ORDER BY preference, source_id COLLATE "C") AS place
      FROM (SELECT value ->> 0 AS of_agency, (value ->> 1)::integer AS of_year
        FROM json_array_elements(${`[${groups.join(',')}]`}::json)) AS groups
      JOIN gongkai.reports ON agency_name = of_agency AND year = of_year
      JOIN gongkai.runs USING (source_id, number)
      WHERE ${isCurrent('runs', upTo)})
    SELECT source_id, number, preference, agency_name, year,
      (SELECT coalesce(json_agg(json_build_object('table_key', table_key, 'form', form, 'values', "values",
          'states', states)), '[]') FROM gongkai.report_tables AS kept
        WHERE kept.source_id = found.source_id AND kept.number = found.number) AS tables
    FROM found WHERE has_rivals AND place <= ${mostInGroup} ORDER BY source_id COLLATE "C"`.execute(db)
  return rows
}

/** Stands for agency and year; null where one is not known. */
function groupOf({ agency_name: agency, year }: Known): string | null {
  return agency === null || year === null ? null : JSON.stringify([agency, year])
}
