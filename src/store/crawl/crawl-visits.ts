import { type Kysely, sql } from 'kysely'
import { rowsToAskFor, toPage } from '../page.ts'
import { storableText } from '../storable-text.ts'
import type { Page, PageRequest } from '../store.ts'
import type { CrawlVisitsTable, StoreTables } from '../tables.ts'
import type { CrawlVisit } from './crawl.ts'

/** Notes a visit that begins, or how one ended that was noted before. */
export async function noteVisit(db: Kysely<StoreTables>, visit: CrawlVisit): Promise<void> {
  const row = {
    state: visit.state,
    ended_at: visit.endedAt,
    counts: JSON.stringify(visit.counts),
    failure: visit.failure === null ? null : JSON.stringify(storableText(visit.failure)),
    retry_at: visit.retryAt,
  }
  await db
    .insertInto('crawl_visits')
    .values({ site: visit.site, started_at: visit.startedAt, ...row })
    .onConflict((conflict) => conflict.columns(['site', 'started_at']).doUpdateSet(row))
    .execute()
}

/** The last visit of each site, by its name. */
export async function latestVisits(db: Kysely<StoreTables>): Promise<readonly CrawlVisit[]> {
  const rows = await db
    .selectFrom('crawl_visits')
    .selectAll()
    .distinctOn('site')
    .orderBy('site')
    .orderBy('started_at', 'desc')
    .execute()
  return rows.map(toVisit)
}

/** The visits of a site, the last one first. */
export async function visitsOf(
  db: Kysely<StoreTables>,
  site: string,
  page: PageRequest,
): Promise<Page<CrawlVisit>> {
  const rows = await db
    .selectFrom('crawl_visits')
    .selectAll()
    .where('site', '=', site)
    .$if(page.after !== null, (query) =>
      query.where('started_at', '<', sql<Date>`${page.after}::timestamptz`),
    )
    .orderBy('started_at', 'desc')
    .limit(rowsToAskFor(page))
    .execute()
  return toPage(rows.map(toVisit), page, ({ startedAt }) => startedAt)
}

type VisitRow = { [K in keyof CrawlVisitsTable]: unknown } & {
  readonly site: string
  readonly state: CrawlVisit['state']
  readonly started_at: Date | string
  readonly ended_at: Date | string | null
  readonly counts: CrawlVisit['counts']
  readonly failure: CrawlVisit['failure']
  readonly retry_at: Date | string | null
}

function toVisit(row: VisitRow): CrawlVisit {
  return {
    site: row.site,
    state: row.state,
    startedAt: new Date(row.started_at).toISOString(),
    endedAt: toTime(row.ended_at),
    counts: row.counts,
    failure: row.failure,
    retryAt: toTime(row.retry_at),
  }
}

function toTime(value: Date | string | null): string | null {
  return value === null ? null : new Date(value).toISOString()
}
