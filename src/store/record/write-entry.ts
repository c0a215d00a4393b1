import type { Kysely } from 'kysely'
import { guardUnavailable } from '../../database/index.ts'
import { inTransaction, type StoreContext } from '../context.ts'
import type { StoreTables } from '../tables.ts'
import { applyEntry } from './apply-entry.ts'
import type { RecordEntry } from './record-entry.ts'

/**
 * Puts an entry on record, where there is one, and then into the database with whatever belongs to it.
 *
 * If the database fails, or forgets, the next start finds the entry on the record and takes it in.
 */
export async function writeEntry<T>(
  { db, record, now }: StoreContext,
  entry: RecordEntry,
  writeMore: (db: Kysely<StoreTables>) => Promise<T>,
): Promise<T> {
  const at = now().toISOString()
  const recorded = await guardUnavailable(async () => record?.append(entry, at))
  const result = await inTransaction(db, async (transaction) => {
    await applyEntry(transaction, entry, at)
    if (record && recorded) await noteTaken(transaction, record.takenUpTo(recorded.number))
    return writeMore(transaction)
  })
  if (recorded) record?.take(recorded.number)
  return result
}

/** Notes up to which number the entries of the record are in the database. */
export async function noteTaken(db: Kysely<StoreTables>, number: number): Promise<void> {
  await db.updateTable('facts').set({ value: number }).where('name', '=', 'record').execute()
}
