import { type Kysely, sql } from 'kysely'
import { guardUnavailable } from '../../database/index.ts'
import { contentHash } from '../bytes/content-hash.ts'
import { inTransaction, type StoreContext } from '../context.ts'
import { listWaiting } from '../listing/keep-listing.ts'
import { applyEntry, originKey } from '../record/apply-entry.ts'
import type { RecordEntry } from '../record/record-entry.ts'
import { writeEntry } from '../record/write-entry.ts'
import type { OwedRun } from '../runs/run.ts'
import type { SourceStore } from '../store.ts'
import type { StoreTables } from '../tables.ts'
import { endForgetting, forgetSource } from './forget-source.ts'
import { KeyedLock } from './keyed-lock.ts'
import { listSources } from './list-sources.ts'
import { toSeenOrigin } from './origin-row.ts'
import type { KeptSource, SeenOrigin } from './source.ts'

const mostFound = 10

/** The part of a store that keeps sources. */
export function sourceStore(context: StoreContext): SourceStore {
  const { db, bytes } = context
  const lock = new KeyedLock()
  return {
    keepSource: async (content, origin) => {
      const sourceId = contentHash(content)
      const entry: RecordEntry = { type: 'source', sourceId, bytes: content.length, origin }
      const steps = async (): Promise<KeptSource> => {
        await endForgetting(context, sourceId)
        return bytes.keep(sourceId, content, async (writer) => keepRow(context, writer, entry))
      }
      return lock.run(sourceId, async () => guardUnavailable(steps))
    },
    loadBytes: async (sourceId) => bytes.load(sourceId),
    listOrigins: async (sourceId) => listOrigins(db, sourceId),
    listSources: async (filter, page) => listSources(db, filter, page),
    findSources: async (idPrefix) => {
      const rows = await db
        .selectFrom('sources')
        .select('id')
        .where(sql<boolean>`starts_with(id, ${idPrefix})`)
        .orderBy('id')
        .limit(mostFound)
        .execute()
      return rows.map(({ id }) => id)
    },
    forget: async (sourceId) =>
      lock.run(sourceId, async () => guardUnavailable(async () => forgetSource(context, sourceId))),
  }
}

/** A way that is known already needs no entry: only the time it was last seen changes. */
async function keepRow(
  context: StoreContext,
  db: Kysely<StoreTables>,
  entry: Extract<RecordEntry, { type: 'source' }>,
): Promise<KeptSource> {
  const { sourceId } = entry
  const names = await listOrigins(db, sourceId)
  const isKnown = names.some((name) => originKey(name) === originKey(entry.origin))
  const write = async (transaction: Kysely<StoreTables>): Promise<KeptSource> => {
    const planned = await planRun(transaction, sourceId, context)
    // One that is new cannot have failed.
    if (planned && names.length > 0) await listWaiting(transaction, [sourceId])
    return {
      sourceId,
      isNew: names.length === 0,
      firstName: names[0]?.name ?? entry.origin.name,
      owedRun: planned ?? (await findOwedRun(transaction, sourceId, context.version)),
    }
  }
  if (!isKnown) return writeEntry({ ...context, db }, entry, write)
  return inTransaction(db, async (transaction) => {
    await applyEntry(transaction, entry, context.now().toISOString())
    return write(transaction)
  })
}

async function listOrigins(db: Kysely<StoreTables>, sourceId: string): Promise<readonly SeenOrigin[]> {
  const rows = await db
    .selectFrom('source_names')
    .selectAll()
    .where('source_id', '=', sourceId)
    .orderBy('position')
    .execute()
  return rows.map(toSeenOrigin)
}

/** The run that a source gets which has none of the present version; else null. */
async function planRun(
  db: Kysely<StoreTables>,
  sourceId: string,
  { version, now }: StoreContext,
): Promise<OwedRun | null> {
  const { rows } = await sql<OwedRun>`
    INSERT INTO gongkai.runs (source_id, number, version, state, requested_at)
    SELECT ${sourceId}, coalesce(max(number), 0) + 1, ${version}, 'waiting', ${now().toISOString()}::timestamptz
    FROM gongkai.runs WHERE source_id = ${sourceId}
    HAVING count(*) FILTER (WHERE version = ${version}) = 0
    ON CONFLICT DO NOTHING
    RETURNING source_id AS "sourceId", number, version`.execute(db)
  return rows[0] ?? null
}

async function findOwedRun(
  db: Kysely<StoreTables>,
  sourceId: string,
  version: string,
): Promise<OwedRun | null> {
  const row = await db
    .selectFrom('runs')
    .select(['source_id as sourceId', 'number', 'version'])
    .where('source_id', '=', sourceId)
    .where('version', '=', version)
    .where('state', 'in', ['waiting', 'running'])
    .orderBy('number', 'desc')
    .executeTakeFirst()
  return row ?? null
}
