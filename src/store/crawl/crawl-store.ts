import type { Kysely } from 'kysely'
import type { StoreContext } from '../context.ts'
import { sightingStore } from '../ledger/sighting-store.ts'
import { writeEntry } from '../record/write-entry.ts'
import { storableText } from '../storable-text.ts'
import type { CrawlStore } from '../store.ts'
import type { StoreTables } from '../tables.ts'
import { addressKey } from './address-key.ts'
import type { CrawlFind, CrawlTarget, CrawlTrail } from './crawl.ts'
import { latestVisitOf, latestVisits, noteVisit, visitsOf } from './crawl-visits.ts'

/** The part of a store that keeps what the crawler knows. */
export function crawlStore(context: StoreContext): CrawlStore {
  const { db } = context
  const sightings = sightingStore(context)
  return {
    loadTarget: async (site, url) => loadTarget(db, site, url),
    storeTarget: async (target) => storeTarget(context, target),
    noteFind: async (find) => {
      const { site, sourceId, trail } = find
      if (await hasFind(db, find)) {
        await sightings.noteShown({ site, url: trail.url, sourceId })
        return
      }
      await writeEntry(context, { type: 'find', find }, async () => {})
    },
    listFinds: async (site) => {
      const rows = await db
        .selectFrom('crawl_finds')
        .select(['source_id', 'trail'])
        .where('site', '=', site)
        .orderBy('position')
        .execute()
      return rows.map(({ source_id: sourceId, trail }) => ({ site, sourceId, trail: toTrail(trail) }))
    },
    noteVisit: async (visit) => noteVisit(db, visit),
    listVisits: async () => latestVisits(db, context.now()),
    loadLastVisit: async (site) => latestVisitOf(db, site, context.now()),
    listVisitsOf: async (site, page) => visitsOf(db, site, page),
  }
}

/** A trail of the first version says neither. */
export function toTrail(trail: CrawlTrail): CrawlTrail {
  return { ...trail, isAttached: trail.isAttached ?? false, published: trail.published ?? null }
}

async function loadTarget(db: Kysely<StoreTables>, site: string, url: string): Promise<CrawlTarget | null> {
  const row = await db
    .selectFrom('crawl_targets')
    .selectAll()
    .where('site', '=', site)
    .where('url_key', '=', addressKey(url))
    .executeTakeFirst()
  if (!row) return null
  return {
    site,
    url,
    etag: row.etag,
    lastModified: row.last_modified,
    digest: row.digest,
    sourceId: row.source_id,
    isKept: row.is_kept,
    found: row.found,
  }
}

async function storeTarget({ db, now }: StoreContext, target: CrawlTarget): Promise<void> {
  const row = {
    url: target.url,
    etag: storableText(target.etag),
    last_modified: storableText(target.lastModified),
    digest: target.digest,
    source_id: target.sourceId,
    is_kept: target.isKept,
    found: JSON.stringify(storableText(target.found)),
    visited_at: now().toISOString(),
  }
  await db
    .insertInto('crawl_targets')
    .values({ site: target.site, url_key: addressKey(target.url), ...row })
    .onConflict((conflict) => conflict.columns(['site', 'url_key']).doUpdateSet(row))
    .execute()
}

async function hasFind(db: Kysely<StoreTables>, { site, sourceId, trail }: CrawlFind): Promise<boolean> {
  const row = await db
    .selectFrom('crawl_finds')
    .select('position')
    .where('source_id', '=', sourceId)
    .where('site', '=', site)
    .where('url_key', '=', addressKey(trail.url))
    .executeTakeFirst()
  return row !== undefined
}
