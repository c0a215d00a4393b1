import { type Kysely, sql } from 'kysely'
import type { StoreContext } from '../context.ts'
import { addressKey } from '../crawl/address-key.ts'
import { writeEntry } from '../record/write-entry.ts'
import { storableText } from '../storable-text.ts'
import type { SightingStore } from '../store.ts'
import type { StoreTables } from '../tables.ts'
import type { MissedReport, Sighting } from './sighting.ts'

type Row = Omit<Sighting, 'at'> & { readonly at: Date }

/** The part of a store that keeps what the addresses of sites showed, and when. */
export function sightingStore(context: StoreContext): SightingStore {
  const { db } = context
  return {
    noteShown: async (place) => {
      const last = await lastSighting(db, place.site, place.url)
      if (last?.type === 'shown' && last.sourceId === place.sourceId) return false
      if (!(await hasSource(db, place.sourceId))) return false
      await write(context, { ...place, type: 'shown', reason: null })
      return last !== null
    },
    noteGone: async ({ site, url }, reason) => {
      const last = await lastSighting(db, site, url)
      if (last === null || last.type === 'gone') return false
      await write(context, { site, url, type: 'gone', sourceId: last.sourceId, reason })
      return true
    },
    noteMissed: async (missed) => noteMissed(context, missed),
    listStanding: async (site) => {
      const { rows } = await sql<Row>`
        SELECT DISTINCT ON (url_key) ${columns} FROM gongkai.sightings
        WHERE site = ${site} ORDER BY url_key, at DESC, position DESC`.execute(db)
      return rows.map(toSighting)
    },
    listSightings: async () => {
      const { rows } = await sql<Row>`
        SELECT ${columns} FROM gongkai.sightings ORDER BY at, position`.execute(db)
      return rows.map(toSighting)
    },
  }
}

const columns = sql`site, url, type, source_id AS "sourceId", reason, at`

async function lastSighting(db: Kysely<StoreTables>, site: string, url: string): Promise<Sighting | null> {
  const { rows } = await sql<Row>`
    SELECT ${columns} FROM gongkai.sightings
    WHERE site = ${site} AND url_key = ${addressKey(url)} ORDER BY at DESC, position DESC LIMIT 1`.execute(db)
  return rows.map(toSighting)[0] ?? null
}

/** What was forgotten stays out of the record. */
async function hasSource(db: Kysely<StoreTables>, sourceId: string): Promise<boolean> {
  const row = await db.selectFrom('sources').select('id').where('id', '=', sourceId).executeTakeFirst()
  return row !== undefined
}

function toSighting(row: Row): Sighting {
  return { ...row, at: row.at.toISOString() }
}

async function noteMissed({ db, now }: StoreContext, { site, ...missed }: MissedReport): Promise<void> {
  const row = { ...storableText(missed), at: now().toISOString() }
  await db
    .insertInto('missed_reports')
    .values({ site, url_key: addressKey(missed.url), ...row })
    .onConflict((conflict) => conflict.columns(['site', 'url_key']).doUpdateSet(row))
    .execute()
}

async function write(context: StoreContext, sighting: Omit<Sighting, 'at'>): Promise<void> {
  await writeEntry(context, { type: 'sighting', sighting }, async () => {})
}
