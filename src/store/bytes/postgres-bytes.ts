import type { Kysely } from 'kysely'
import type { StoreTables } from '../tables.ts'
import { verifyHash } from './content-hash.ts'
import type { RowWriter, SourceBytes } from './source-bytes.ts'

const chunkBytes = 1024 * 1024

/** Keeps bytes in the database, in pieces, in one transaction with the row of their source. */
export function postgresBytes(db: Kysely<StoreTables>): SourceBytes {
  return {
    keep: async <T>(sourceId: string, bytes: Uint8Array, writeRow: RowWriter<T>) =>
      db.transaction().execute(async (transaction) => {
        const result = await writeRow(transaction)
        if ((await readChunks(transaction, sourceId)) === null) {
          await writeChunks(transaction, sourceId, bytes)
          await readChunks(transaction, sourceId)
        }
        return result
      }),
    load: async (sourceId) => readChunks(db, sourceId),
    remove: async (sourceId) => {
      await db.deleteFrom('source_chunks').where('source_id', '=', sourceId).execute()
    },
  }
}

/** An empty source has one empty chunk, which tells it from one that is not there. */
async function writeChunks(db: Kysely<StoreTables>, sourceId: string, bytes: Uint8Array): Promise<void> {
  for (let position = 0; position === 0 || position * chunkBytes < bytes.length; position++) {
    const chunk = Buffer.from(bytes.subarray(position * chunkBytes, (position + 1) * chunkBytes))
    await db
      .insertInto('source_chunks')
      .values({ source_id: sourceId, position, bytes: chunk })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }
}

async function readChunks(db: Kysely<StoreTables>, sourceId: string): Promise<Uint8Array | null> {
  const chunks = await db
    .selectFrom('source_chunks')
    .select('bytes')
    .where('source_id', '=', sourceId)
    .orderBy('position')
    .execute()
  if (chunks.length === 0) return null
  const bytes = Buffer.concat(chunks.map((chunk) => chunk.bytes))
  return verifyHash(sourceId, bytes, `source ${sourceId} in the database`)
}
