import type { Kysely } from 'kysely'
import type { StoreTables } from './tables.ts'

/**
 * The next number of a count without gaps, whose numbers become visible in their order: the row is locked until
 * the transaction ends, so this comes last in it.
 */
export async function nextSequence(db: Kysely<StoreTables>): Promise<number> {
  const { value } = await db
    .updateTable('facts')
    .set((row) => ({ value: row('value', '+', 1) }))
    .where('name', '=', 'sequence')
    .returning('value')
    .executeTakeFirstOrThrow()
  return value
}
