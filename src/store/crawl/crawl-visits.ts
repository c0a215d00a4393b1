import { type Kysely, sql } from 'kysely'
import { clockLeapMs } from '../../clock-leap.ts'
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
  // Who asked by a clock that has been set back since is heard by this visit, or would be at each for a year.
  await db
    .updateTable('crawl_requests')
    .set({ requested_at: visit.startedAt })
    .where('site', '=', visit.site)
    .where('requested_at', '>', sql<Date>`${aheadOf(new Date(visit.startedAt))}::timestamptz`)
    .execute()
}

/**
 * The last visit of each site, by its name.
 *
 * One by a clock that was ahead, and has been set back since, is the last one only where there is no other.
 */
export async function latestVisits(db: Kysely<StoreTables>, now: Date): Promise<readonly CrawlVisit[]> {
  return (await lastOnes(db, now).execute()).map(toVisit)
}

/** As above, of one site; null before its first visit. */
export async function latestVisitOf(
  db: Kysely<StoreTables>,
  site: string,
  now: Date,
): Promise<CrawlVisit | null> {
  const row = await lastOnes(db, now).where('site', '=', site).executeTakeFirst()
  return row ? toVisit(row) : null
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

function lastOnes(db: Kysely<StoreTables>, now: Date) {
  return db
    .selectFrom('crawl_visits')
    .selectAll()
    .distinctOn('site')
    .orderBy('site')
    .orderBy(sql`started_at > ${aheadOf(now)}::timestamptz`)
    .orderBy('started_at', 'desc')
}

function aheadOf(now: Date): string {
  return new Date(now.getTime() + clockLeapMs).toISOString()
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
