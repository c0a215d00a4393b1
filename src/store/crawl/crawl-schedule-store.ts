import { type Kysely, sql } from 'kysely'
import { clockLeapMs } from '../../clock-leap.ts'
import type { StoreContext } from '../context.ts'
import type { CrawlScheduleStore } from '../store.ts'
import type { StoreTables } from '../tables.ts'
import type { Claim, HostTurn, SiteState } from './crawl-schedule.ts'
import { latestVisits } from './crawl-visits.ts'

/** While another machine makes a request, who waits looks again after so long at most. */
const lookAgainMs = 200
/** Whatever a host asked for, it does not rest for longer; what would is of a clock that has been set back since. */
const longestRestMs = 7 * 24 * 3_600_000

/** The part of a store that says whose turn it is. Its times are those of the database: machines differ. */
export function crawlScheduleStore({ db, now }: StoreContext): CrawlScheduleStore {
  return {
    listSiteStates: async () => listSiteStates(db, now()),
    requestVisits: async (sites) => {
      const requested_at = now().toISOString()
      for (const site of sites) {
        await db
          .insertInto('crawl_requests')
          .values({ site, requested_at })
          .onConflict((conflict) => conflict.column('site').doUpdateSet({ requested_at }))
          .execute()
      }
    },
    loadRequest: async (site) => {
      const row = await db
        .selectFrom('crawl_requests')
        .select('requested_at')
        .where('site', '=', site)
        .executeTakeFirst()
      return row ? new Date(row.requested_at).toISOString() : null
    },
    claimSite: async (site, claim) => claimSite(db, site, claim),
    releaseSite: async (site, holder) => {
      await db.deleteFrom('crawl_site_claims').where('site', '=', site).where('holder', '=', holder).execute()
    },
    claimHost: async (host, claim, leadMs) => claimHost(db, host, claim, leadMs),
    releaseHost: async (host, holder, restMs) => {
      await sql`UPDATE gongkai.crawl_hosts SET holder = NULL, held_until = NULL, free_at = ${later(Math.min(restMs, longestRestMs))}
        WHERE host = ${host} AND holder = ${holder}`.execute(db)
    },
    renewClaims: async ({ holder, ms }) => {
      await sql`UPDATE gongkai.crawl_hosts SET held_until = ${later(ms)} WHERE holder = ${holder}`.execute(db)
      const { rows } = await sql<{ site: string }>`UPDATE gongkai.crawl_site_claims
        SET held_until = ${later(ms)} WHERE holder = ${holder} RETURNING site`.execute(db)
      return rows.map(({ site }) => site)
    },
  }
}

/** Ends what processes that died still claim: for a database that one process has for itself. */
export async function dropClaims(db: Kysely<StoreTables>): Promise<void> {
  await db.deleteFrom('crawl_site_claims').execute()
  await db.updateTable('crawl_hosts').set({ holder: null, held_until: null }).execute()
}

async function listSiteStates(db: Kysely<StoreTables>, now: Date): Promise<readonly SiteState[]> {
  const visits = new Map((await latestVisits(db, now)).map((visit) => [visit.site, visit]))
  const requests = await db.selectFrom('crawl_requests').selectAll().execute()
  const requestedAt = new Map(
    requests.map((row) => [row.site, new Date(row.requested_at).toISOString()] as const),
  )
  const claims = await db
    .selectFrom('crawl_site_claims')
    .select('site')
    .where('held_until', '>', sql<Date>`clock_timestamp()`)
    .where('held_until', '<=', later(clockLeapMs))
    .execute()
  const claimed = new Set(claims.map(({ site }) => site))
  return [...new Set([...visits.keys(), ...requestedAt.keys(), ...claimed])].sort().map((site) => ({
    site,
    visit: visits.get(site) ?? null,
    requestedAt: requestedAt.get(site) ?? null,
    isClaimed: claimed.has(site),
  }))
}

async function claimSite(db: Kysely<StoreTables>, site: string, { holder, ms }: Claim): Promise<boolean> {
  const { rows } = await sql`
    INSERT INTO gongkai.crawl_site_claims AS held (site, holder, held_until)
    VALUES (${site}, ${holder}, ${later(ms)})
    ON CONFLICT (site) DO UPDATE SET holder = excluded.holder, held_until = excluded.held_until
      WHERE held.held_until <= clock_timestamp() OR held.held_until > ${later(clockLeapMs)}
    RETURNING site`.execute(db)
  return rows.length > 0
}

/** One statement, so that of many machines one gets the turn. A clock that is set back leaves no host at rest for ever. */
async function claimHost(
  db: Kysely<StoreTables>,
  host: string,
  { holder, ms }: Claim,
  leadMs: number,
): Promise<HostTurn> {
  const { rows } = await sql<{ is_taken: boolean; wait_ms: number }>`
    WITH claimed AS (
      INSERT INTO gongkai.crawl_hosts AS known (host, free_at, holder, held_until)
      VALUES (${host}, clock_timestamp(), ${holder}, ${later(ms)})
      ON CONFLICT (host) DO UPDATE SET holder = excluded.holder, held_until = excluded.held_until,
          free_at = CASE WHEN known.free_at > ${later(longestRestMs)} THEN excluded.free_at ELSE known.free_at END
        WHERE (known.free_at <= ${later(leadMs)} OR known.free_at > ${later(longestRestMs)})
          AND (known.held_until IS NULL OR known.held_until <= clock_timestamp()
            OR known.held_until > ${later(clockLeapMs)})
      RETURNING free_at)
    SELECT true AS is_taken, ${remaining()} AS wait_ms FROM claimed
    UNION ALL
    SELECT false, ${remaining()} FROM gongkai.crawl_hosts
    WHERE host = ${host} AND free_at > ${later(leadMs)} AND free_at <= ${later(longestRestMs)}
      AND NOT EXISTS (SELECT FROM claimed)`.execute(db)
  const [row] = rows
  return row ? { isTaken: row.is_taken, waitMs: row.wait_ms } : { isTaken: false, waitMs: lookAgainMs }
}

/** Of a row's rest, in whole ms. */
function remaining() {
  return sql<number>`greatest(0, ceil(1000 * extract(epoch FROM free_at - clock_timestamp())))::float8`
}

function later(ms: number) {
  return sql<Date>`clock_timestamp() + ${ms}::float8 * interval '1 millisecond'`
}
