import type { Kysely, Transaction } from 'kysely'
import type { SourceBytes } from './bytes/source-bytes.ts'
import type { StoreRecord } from './record/store-record.ts'
import type { StoreTables } from './tables.ts'

/** What the parts of a store work with. */
export interface StoreContext {
  /** Looks names up in the schema `gongkai`. */
  readonly db: Kysely<StoreTables>
  readonly bytes: SourceBytes
  /** Null where the database itself is the record. */
  readonly record: StoreRecord | null
  /** The present version of the extractor. */
  readonly version: string
  readonly now: () => Date
}

/** Runs the steps in one transaction: in the one that is open, or in one of their own. */
export async function inTransaction<T>(
  db: Kysely<StoreTables>,
  steps: (transaction: Transaction<StoreTables>) => Promise<T>,
): Promise<T> {
  return db.isTransaction ? steps(db as Transaction<StoreTables>) : db.transaction().execute(steps)
}
