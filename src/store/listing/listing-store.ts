import type { Kysely } from 'kysely'
import type { StoreContext } from '../context.ts'
import { rowsToAskFor } from '../page.ts'
import { loadReports } from '../reports/load-reports.ts'
import type { ListingStore } from '../store.ts'
import type { StoreTables } from '../tables.ts'
import { findAgencies, listPreferred } from './agencies.ts'
import { toCondition } from './conditions.ts'
import { countFacets } from './count-facets.ts'
import { describeRows } from './describe-rows.ts'
import { findRows } from './find-rows.ts'
import { countDoubts, listDoubted } from './list-doubted.ts'
import type { CountedPage, ReportPageRequest, ReportQuery, ReportSummary } from './report-list.ts'
import { selectRuns } from './select-runs.ts'
import { sortingOf } from './sorting.ts'

/** The part of a store that lists, counts and finds reports. */
export function listingStore({ db }: StoreContext): ListingStore {
  return {
    listReports: async (query, page) => listReports(db, query, page),
    countFacets: async (query) => countFacets(db, query),
    selectRuns: async (query, order) => selectRuns(db, query, order),
    loadRuns: async (runs) => loadReports(db, runs, null),
    listDoubted: async (query, page) => listDoubted(db, query, page),
    countDoubts: async (query) => countDoubts(db, query),
    findAgencies: async (word, limit) => findAgencies(db, word, limit),
    loadSeries: async (agency) => loadReports(db, await listPreferred(db, agency), null),
  }
}

async function listReports(
  db: Kysely<StoreTables>,
  query: ReportQuery,
  page: ReportPageRequest,
): Promise<CountedPage<ReportSummary>> {
  const sorting = sortingOf(page)
  const after = page.after === null ? null : sorting.fromCursor(page.after)
  const { rows, total, isTotalExact } = await findRows(db, query, {
    condition: toCondition(query),
    sorting,
    after,
    limit: rowsToAskFor(page),
  })
  const shown = rows.slice(0, page.limit)
  const last = shown.at(-1)
  return {
    rows: await describeRows(
      db,
      shown.map(({ sourceId }) => sourceId),
      query.text,
    ),
    next: rows.length > page.limit && last !== undefined ? sorting.toCursor(last) : null,
    total,
    isTotalExact,
  }
}
