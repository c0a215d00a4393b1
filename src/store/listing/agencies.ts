import { type Kysely, sql } from 'kysely'
import { isPreferred } from '../reports/current-reports.ts'
import type { RunKey } from '../runs/run.ts'
import { storableText } from '../storable-text.ts'
import type { StoreTables } from '../tables.ts'
import { allOf } from './conditions.ts'
import type { AgencySuggestion } from './report-list.ts'
import { toWords } from './search-text.ts'

/** Agencies (normalised names) whose names hold all words, those with most reports first. */
export async function findAgencies(
  db: Kysely<StoreTables>,
  word: string,
  limit: number,
): Promise<readonly AgencySuggestion[]> {
  const holds = toWords(word).map((part) => sql<boolean>`strpos(words, ${part}) > 0`)
  const { rows } = await sql<AgencySuggestion>`
    SELECT found.agency AS name, found.reports, found.years, one.region_name AS "regionName"
    FROM (
      SELECT agency, count(*) AS reports, min(source_id) AS source_id,
        coalesce(json_agg(DISTINCT year) FILTER (WHERE year IS NOT NULL), '[]') AS years
      FROM gongkai.listed_sources WHERE is_named AND outcome = 'report' AND ${allOf(holds)}
      GROUP BY agency ORDER BY count(*) DESC, agency LIMIT ${sql.lit(limit)}) AS found
    JOIN gongkai.listed_sources AS listed ON listed.source_id = found.source_id
    JOIN gongkai.reports AS one ON one.source_id = listed.source_id AND one.number = listed.number
    ORDER BY found.reports DESC, found.agency`.execute(db)
  return rows
}

/** The preferred report of each year of an agency, the first year first. */
export async function listPreferred(db: Kysely<StoreTables>, agency: string): Promise<readonly RunKey[]> {
  const { rows } = await sql<RunKey>`
    SELECT source_id AS "sourceId", reports.number
    FROM gongkai.listed_sources AS listed JOIN gongkai.reports USING (source_id, number)
    WHERE agency_name = ${storableText(agency)} AND reports.year IS NOT NULL AND ${isPreferred('reports', null)}
    ORDER BY reports.year`.execute(db)
  return rows
}
