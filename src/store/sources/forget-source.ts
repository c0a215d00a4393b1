import type { StoreContext } from '../context.ts'
import { deleteSource } from './delete-source.ts'

/**
 * Removes a source with all that came of it; false where there is none.
 *
 * The record says first that the source is to go, and is rewritten without it last: if the power goes in between,
 * the next start ends the work.
 */
export async function forgetSource(context: StoreContext, sourceId: string): Promise<boolean> {
  const { db, record, now } = context
  const source = await db.selectFrom('sources').select('id').where('id', '=', sourceId).executeTakeFirst()
  if (record && source) await record.append({ type: 'forget', sourceId }, now().toISOString())
  if (source) await removeEverywhere(context, sourceId)
  return source !== undefined
}

/** Ends the forgetting of a source, where it was begun and broke off. */
export async function endForgetting(context: StoreContext, sourceId: string): Promise<void> {
  if (context.record?.leaving.has(sourceId)) await removeEverywhere(context, sourceId)
}

async function removeEverywhere({ db, bytes, record }: StoreContext, sourceId: string): Promise<void> {
  await db.transaction().execute(async (transaction) => deleteSource(transaction, sourceId))
  await bytes.remove(sourceId)
  await record?.forget(sourceId)
}
