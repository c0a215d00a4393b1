import { type Kysely, sql } from 'kysely'
import type { StoreTables } from '../tables.ts'
import { contentHash, refuseAltered, verifyHash } from './content-hash.ts'
import type { RowWriter, SourceBytes } from './source-bytes.ts'

const chunkBytes = 1024 * 1024

/** Keeps bytes in the database, in pieces, in one transaction with the row of their source. */
export function postgresBytes(db: Kysely<StoreTables>): SourceBytes {
  return {
    keep: async <T>(sourceId: string, bytes: Uint8Array, writeRow: RowWriter<T>) =>
      db.transaction().execute(async (transaction) => {
        const result = await writeRow(transaction)
        const chunks = toChunks(bytes)
        await writeChunks(transaction, sourceId, chunks)
        await verifyChunks(transaction, sourceId, chunks)
        return result
      }),
    load: async (sourceId) => readChunks(db, sourceId),
    remove: async (sourceId) => {
      await db.deleteFrom('source_chunks').where('source_id', '=', sourceId).execute()
    },
  }
}

/** An empty source has one empty chunk, which tells it from one that is not there. */
function toChunks(bytes: Uint8Array): readonly Uint8Array[] {
  const count = Math.max(1, Math.ceil(bytes.length / chunkBytes))
  return Array.from({ length: count }, (_, index) =>
    bytes.subarray(index * chunkBytes, (index + 1) * chunkBytes),
  )
}

/** Chunks that are there already stay as they are. */
async function writeChunks(
  db: Kysely<StoreTables>,
  sourceId: string,
  chunks: readonly Uint8Array[],
): Promise<void> {
  for (const [position, chunk] of chunks.entries()) {
    await db
      .insertInto('source_chunks')
      .values({
        source_id: sourceId,
        position,
        bytes: Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length),
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }
}

/** Has the database read the chunks back, and compares their hashes: the bytes themselves need not travel. */
async function verifyChunks(
  db: Kysely<StoreTables>,
  sourceId: string,
  chunks: readonly Uint8Array[],
): Promise<void> {
  const { rows } = await sql<{ hash: string }>`
    SELECT encode(sha256(bytes), 'hex') AS hash FROM gongkai.source_chunks
    WHERE source_id = ${sourceId} ORDER BY position`.execute(db)
  const hashes = chunks.length === 1 ? [sourceId] : chunks.map(contentHash)
  const isWhole = rows.length === hashes.length && rows.every(({ hash }, index) => hash === hashes[index])
  if (!isWhole) refuseAltered(placeOf(sourceId))
}

async function readChunks(db: Kysely<StoreTables>, sourceId: string): Promise<Uint8Array | null> {
  const chunks = await db
    .selectFrom('source_chunks')
    .select('bytes')
    .where('source_id', '=', sourceId)
    .orderBy('position')
    .execute()
  if (chunks.length === 0) return null
  return verifyHash(sourceId, Buffer.concat(chunks.map((chunk) => chunk.bytes)), placeOf(sourceId))
}

function placeOf(sourceId: string): string {
  return `source ${sourceId} in the database`
}
