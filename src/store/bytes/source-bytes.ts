import type { Kysely } from 'kysely'
import type { StoreTables } from '../tables.ts'

/** Writes the row of a source, in the transaction that it is given or in one of its own. */
export type RowWriter<T> = (db: Kysely<StoreTables>) => Promise<T>

/** Where the bytes of sources lie. Ids are sha256 of the bytes, in lower-case hex. */
export interface SourceBytes {
  /**
   * Keeps bytes and has their row written: together, or once the bytes are safe, never before. Bytes that are
   * there already stay as they are. Gives back what the writer gave.
   */
  keep<T>(sourceId: string, bytes: Uint8Array, writeRow: RowWriter<T>): Promise<T>
  /** The bytes, checked against their hash; null where they are not there. Errors: Error where they were altered. */
  load(sourceId: string): Promise<Uint8Array | null>
  remove(sourceId: string): Promise<void>
}
