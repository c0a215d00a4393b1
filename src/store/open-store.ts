import { join } from 'node:path'
import type { Database } from '../database/index.ts'
import { ConfigError } from '../errors.ts'
import { folderBytes } from './bytes/folder-bytes.ts'
import { postgresBytes } from './bytes/postgres-bytes.ts'
import { recentBytes } from './bytes/recent-bytes.ts'
import { inTransaction, type StoreContext } from './context.ts'
import { crawlScheduleStore, dropClaims } from './crawl/crawl-schedule-store.ts'
import { crawlStore } from './crawl/crawl-store.ts'
import { decisionStore } from './decisions/decision-store.ts'
import { ledgerStore } from './ledger/ledger-store.ts'
import { sightingStore } from './ledger/sighting-store.ts'
import { listingStore } from './listing/listing-store.ts'
import { listUnlisted } from './listing/relist.ts'
import { migrate } from './migrations/migrate.ts'
import { applyEntry } from './record/apply-entry.ts'
import { StoreRecord } from './record/store-record.ts'
import { noteTaken } from './record/write-entry.ts'
import { refusals } from './refusals.ts'
import { reportStore } from './reports/report-store.ts'
import { planRuns, runStore } from './runs/run-store.ts'
import { seriesStore } from './series/series-store.ts'
import { endForgetting } from './sources/forget-source.ts'
import { sourceStore } from './sources/source-store.ts'
import type { Store } from './store.ts'
import type { StoreTables } from './tables.ts'

export interface StoreOptions {
  readonly database: Database
  /**
   * The data folder: with the embedded database it holds the record and the bytes of sources. With PostgreSQL
   * null, or a folder for the bytes that all machines share.
   */
  readonly folder: string | null
  /** The present version of the extractor. */
  readonly version: string
  readonly now?: () => Date
}

/**
 * Opens the store in a database: brings the tables up to date, takes in what the record holds and the database
 * does not, and plans a run for every source that has none of the present version. The database stays open when
 * the store is closed.
 *
 * Errors: ConfigError where a newer version has been at work, or the record is damaged or older than the database.
 */
export async function openStore(options: StoreOptions): Promise<Store> {
  const context = await openContext(options)
  try {
    await replayRecord(context)
    await listUnlisted(context)
    await planRuns(context)
    // The embedded database is for one process: whoever held something has died.
    if (options.database.type === 'embedded') await dropClaims(context.db)
  } catch (error) {
    await context.record?.close()
    throw error
  }
  return toStore(context)
}

function toStore(context: StoreContext): Store {
  return {
    ...sourceStore(context),
    ...runStore(context),
    ...reportStore(context),
    ...listingStore(context),
    ...seriesStore(context),
    ...decisionStore(context),
    ...crawlStore(context),
    ...sightingStore(context),
    ...ledgerStore(context),
    ...crawlScheduleStore(context),
    ping: async () => {
      await context.db.selectFrom('facts').select('value').executeTakeFirst()
    },
    close: async () => {
      await context.record?.close()
    },
  }
}

async function openContext({ database, folder, version, now }: StoreOptions): Promise<StoreContext> {
  const builder = database.builder<StoreTables>()
  await migrate(builder)
  const db = builder.withSchema('gongkai')
  const isEmbedded = database.type === 'embedded'
  if (isEmbedded && folder === null) throw new Error('the embedded store needs its folder')
  return {
    db,
    bytes: recentBytes(
      folder === null ? postgresBytes(db) : folderBytes(isEmbedded ? join(folder, 'sources') : folder, db),
    ),
    record: isEmbedded && folder !== null ? await StoreRecord.open(join(folder, 'record.ndjson')) : null,
    version,
    now: now ?? (() => new Date()),
  }
}

async function replayRecord(context: StoreContext): Promise<void> {
  const { db, record } = context
  if (!record) return
  const fact = await db.selectFrom('facts').select('value').where('name', '=', 'record').executeTakeFirst()
  const taken = fact?.value ?? 0
  if (taken >= record.next) throw new ConfigError(refusals.olderRecord)
  for (const sourceId of record.leaving.keys()) await endForgetting(context, sourceId)
  await record.replay(taken, async ({ number, at, entry }) => {
    await inTransaction(db, async (transaction) => {
      await applyEntry(transaction, entry, at)
      await noteTaken(transaction, number)
    })
  })
}
