import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { StoreTables } from './tables.ts'

/**
 * The next number of a count without gaps, whose numbers become visible in their order: the row is locked until
 * the transaction ends, so this comes last in it.
 */
export async function nextSequence(db: Kysely<StoreTables>): Promise<number> {
  const { rows } = await countOn(1, sql<boolean>`true`).execute(db)
  const [row] = rows
  if (!row) throw new Error('the count of the store is not there')
  return row.value
}

/** A statement that counts on by so many numbers and gives the last of them, once a condition has been looked at. */
export function countOn(
  steps: number,
  condition: RawBuilder<boolean>,
): RawBuilder<{ readonly value: number }> {
  return sql`UPDATE gongkai.facts SET value = value + ${steps}::integer
    WHERE name = 'sequence' AND ${condition} RETURNING value`
}
