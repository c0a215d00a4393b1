import { type Kysely, sql } from 'kysely'
import type { StoreContext } from '../context.ts'
import type { CrawlTrail } from '../crawl/crawl.ts'
import { toTrail } from '../crawl/crawl-store.ts'
import { isCurrent } from '../reports/current-reports.ts'
import type { AgencyIdentity } from '../reports/stored-report.ts'
import type { LedgerStore } from '../store.ts'
import type { StoreTables } from '../tables.ts'
import type { CompleteVisit, LedgerFind, LedgerReport } from './ledger-grounds.ts'
import type { MissedReport } from './sighting.ts'
import { sightingStore } from './sighting-store.ts'

/** The part of a store that says what was published where and when. */
export function ledgerStore(context: StoreContext): LedgerStore {
  const { db } = context
  const { listSightings } = sightingStore(context)
  return {
    loadLedgerGrounds: async () => ({
      reports: await listReports(db),
      finds: await listFinds(db),
      sightings: await listSightings(),
      visits: await listCompleteVisits(db),
      missed: await listMissed(db),
    }),
  }
}

interface ReportRow extends AgencyIdentity {
  readonly sourceId: string
  readonly year: number
  readonly place: number
  readonly firstSeenAt: Date
}

async function listReports(db: Kysely<StoreTables>): Promise<readonly LedgerReport[]> {
  const { rows } = await sql<ReportRow>`
    SELECT reports.source_id AS "sourceId", reports.year, reports.agency_name AS name,
      reports.region_code AS "regionCode", reports.region_name AS "regionName",
      reports.agency_level AS level, reports.agency_kind AS kind, sources.first_seen_at AS "firstSeenAt",
      row_number() OVER (
        PARTITION BY reports.agency_name, reports.year
        ORDER BY reports.preference, reports.source_id COLLATE "C")::integer AS place
    FROM gongkai.reports JOIN gongkai.runs USING (source_id, number)
    JOIN gongkai.sources ON sources.id = reports.source_id
    WHERE ${isCurrent('runs', null)} AND reports.agency_name IS NOT NULL AND reports.year IS NOT NULL
    ORDER BY reports.agency_name COLLATE "C", reports.year, place`.execute(db)
  return rows.map(({ sourceId, year, place, firstSeenAt, ...agency }) => ({
    sourceId,
    agency,
    year,
    isPreferred: place === 1,
    firstSeenAt: firstSeenAt.toISOString(),
  }))
}

interface FindRow {
  readonly site: string
  readonly sourceId: string
  readonly trail: CrawlTrail
  readonly foundAt: Date
  readonly isRead: boolean
}

async function listFinds(db: Kysely<StoreTables>): Promise<readonly LedgerFind[]> {
  const { rows } = await sql<FindRow>`
    SELECT finds.site, finds.source_id AS "sourceId", finds.trail, finds.found_at AS "foundAt",
      EXISTS (
        SELECT FROM gongkai.current_reports AS reports
        WHERE reports.source_id = finds.source_id AND agency_name IS NOT NULL AND year IS NOT NULL) AS "isRead"
    FROM gongkai.crawl_finds AS finds ORDER BY finds.position`.execute(db)
  return rows.map((row) => ({ ...row, trail: toTrail(row.trail), foundAt: row.foundAt.toISOString() }))
}

async function listCompleteVisits(db: Kysely<StoreTables>): Promise<readonly CompleteVisit[]> {
  const { rows } = await sql<{ site: string; endedAt: Date }>`
    SELECT site, max(ended_at) AS "endedAt" FROM gongkai.crawl_visits
    WHERE state = 'done' AND ended_at IS NOT NULL GROUP BY site ORDER BY site`.execute(db)
  return rows.map(({ site, endedAt }) => ({ site, endedAt: endedAt.toISOString() }))
}

async function listMissed(db: Kysely<StoreTables>): Promise<readonly MissedReport[]> {
  const { rows } = await sql<MissedReport>`
    SELECT missed.site, url, name, year, reason FROM gongkai.missed_reports AS missed
    JOIN (SELECT site, max(started_at) AS started_at FROM gongkai.crawl_visits
      WHERE state = 'done' AND ended_at IS NOT NULL GROUP BY site) AS visits ON visits.site = missed.site
    WHERE missed.at >= visits.started_at ORDER BY missed.site, url_key`.execute(db)
  return rows
}
