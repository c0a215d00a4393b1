import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { StoreTables } from '../tables.ts'
import { allOf, toCondition } from './conditions.ts'
import { findHits, findUncounted } from './find-rows.ts'
import type { CountedPage, DoubtedReport, DoubtPlace, ReportQuery } from './report-list.ts'
import { sortingOf } from './sorting.ts'

/** Reports with open doubts of a severity. */
const hasOpen: Readonly<Record<DoubtPlace['severity'], RawBuilder<boolean>>> = {
  error: sql<boolean>`open_errors > 0`,
  warning: sql<boolean>`open_doubts > open_errors`,
}

const sorting = sortingOf({ sort: 'year', direction: 'desc' })

/** Reports with open doubts of a severity from a report on: the latest year first, then by agency and id. */
export async function listDoubted(
  db: Kysely<StoreTables>,
  query: ReportQuery,
  page: { readonly from: DoubtPlace; readonly limit: number },
): Promise<readonly DoubtedReport[]> {
  const { severity, after } = page.from
  const rows = await findUncounted(db, query, {
    condition: allOf([toCondition(query), hasOpen[severity]]),
    sorting,
    after: after === null ? null : sorting.fromCursor(after),
    limit: page.limit,
  })
  const runs = await loadNumbers(
    db,
    rows.map(({ sourceId }) => sourceId),
  )
  return rows.flatMap((row) => {
    const number = runs.get(row.sourceId)
    return number === undefined ? [] : [{ sourceId: row.sourceId, number, place: sorting.toCursor(row) }]
  })
}

/** How many doubts, of any severity, are open in all that a query finds. */
export async function countDoubts(
  db: Kysely<StoreTables>,
  query: ReportQuery,
): Promise<Pick<CountedPage<unknown>, 'total' | 'isTotalExact'>> {
  const { where, isExact } = await findHits(db, query, toCondition(query))
  const { rows } = await sql<{ total: number }>`
    SELECT coalesce(sum(open_doubts), 0)::bigint AS total FROM gongkai.listed_sources WHERE ${where}`.execute(
    db,
  )
  return { total: rows[0]?.total ?? 0, isTotalExact: isExact }
}

async function loadNumbers(
  db: Kysely<StoreTables>,
  sourceIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (sourceIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('listed_sources')
    .select(['source_id', 'number'])
    .where('source_id', 'in', sourceIds)
    .execute()
  return new Map(rows.flatMap((row) => (row.number === null ? [] : [[row.source_id, row.number] as const])))
}
