import { type Kysely, sql } from 'kysely'
import type { RunKey } from '../runs/run.ts'
import type { StoreTables } from '../tables.ts'
import { allOf, toCondition } from './conditions.ts'
import type { ReportOrder, ReportQuery } from './report-list.ts'
import { sortingOf } from './sorting.ts'
import { toTextCondition } from './text-condition.ts'

/** The reports in force that a query finds, in an order; every text is read, however many there are. */
export async function selectRuns(
  db: Kysely<StoreTables>,
  query: ReportQuery,
  order: ReportOrder,
): Promise<readonly RunKey[]> {
  const text = toTextCondition(query.text)
  const conditions = [sql<boolean>`number IS NOT NULL`, toCondition(query), ...(text ? [text.hasGrams] : [])]
  const where = allOf([...conditions, ...(text?.holdsWords ? [text.holdsWords] : [])])
  const { rows } = await sql<RunKey>`
    SELECT source_id AS "sourceId", number FROM gongkai.listed_sources
    WHERE ${where} ORDER BY ${sortingOf(order).orderBy}`.execute(db)
  return rows
}
