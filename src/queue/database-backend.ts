import { createPostgresBackend, type PgPool, type PgPoolClient, Queue, runMigrations, Worker } from 'bullmq'
import type { QueuePool } from '../database/index.ts'
import { type BullBackend, queueOptions } from './bull-backend.ts'

/** BullMQ writes down when it last looked for jobs of dead processes, and how long a job is locked. */
const endings = [
  "DELETE FROM bullmq.meta WHERE queue = $1 AND field = 'stalled-check' AND value::bigint > $2",
  "UPDATE bullmq.job SET locked_until_ms = 0 WHERE queue = $1 AND state = 'active' AND locked_until_ms > $2",
]

/**
 * BullMQ in a PostgreSQL database, or in the embedded one.
 *
 * It brings BullMQ's tables up to date first, in a transaction that on the embedded database draws in every
 * other query of the process: to be called before anything else uses it.
 */
export async function openDatabaseBackend(pool: QueuePool): Promise<BullBackend> {
  // Each queue and worker adds a listener of its own.
  pool.setMaxListeners(0)
  await migrate(pool)
  // The session of the embedded database is the one that BullMQ's unqualified names are looked up in; the
  // connections of a server are opened with the same path.
  await pool.query('SET search_path TO bullmq, public')
  const connection = pool as unknown as PgPool
  return {
    createQueue: (name) => new Queue(name, { connection, ...queueOptions }, createPostgresBackend),
    createWorker: (name, processor, options) =>
      new Worker(name, processor, { ...options, connection }, createPostgresBackend),
    endBeyond: async (name, latestMs) => {
      for (const statement of endings) await pool.query(statement, [name, latestMs])
    },
    ping: async () => {
      await pool.query('SELECT 1')
    },
    close: async () => {},
  }
}

async function migrate(pool: QueuePool): Promise<void> {
  const client = await pool.connect()
  try {
    await runMigrations(client as unknown as PgPoolClient)
  } finally {
    client.release()
  }
}
