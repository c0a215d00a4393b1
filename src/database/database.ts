import type { Kysely } from 'kysely'
import type { QueuePool } from './queue-pool.ts'

/** Where the data lies: in a folder of our own, or in a PostgreSQL that somebody runs. */
export type DatabaseConfig =
  | { readonly type: 'embedded'; readonly folder: string }
  | { readonly type: 'postgres'; readonly url: string; readonly connections?: number }

/** An open database; the store and the queue share it. `Tables` is the schema of whoever asks. */
export interface Database {
  readonly type: DatabaseConfig['type']
  /** The server as people name it, `HOST:PORT/DATABASE`; null for the embedded database. */
  readonly server: string | null
  /** A query builder for a room's own tables. On the embedded database every query of the process goes one by one. */
  builder<Tables>(): Kysely<Tables>
  /** For BullMQ: what it takes for a pool of `pg`; its names are looked up in the schema `bullmq`. */
  readonly queuePool: QueuePool
  /** Reclaims the space of deleted rows; for a quiet hour. PostgreSQL does it by itself. */
  tidy(): Promise<void>
  close(): Promise<void>
}
