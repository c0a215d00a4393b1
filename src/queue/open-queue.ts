import type { Logger } from 'pino'
import type { QueuePool } from '../database/index.ts'
import type { BullBackend } from './bull-backend.ts'
import { BullQueueAdapter } from './bull-queue-adapter.ts'
import { openDatabaseBackend } from './database-backend.ts'
import type { Queue } from './queue.ts'
import { quietly } from './quietly.ts'
import { openRedisBackend } from './redis-backend.ts'
import { redisName } from './redis-name.ts'
import { toQueueError } from './to-queue-error.ts'

/** Where the jobs lie: in the database of the store, or in Redis. */
export type QueueBackend =
  | { readonly type: 'database'; readonly pool: QueuePool; readonly server: string | null }
  | { readonly type: 'redis'; readonly url: string }

export interface QueueOptions {
  /**
   * Names this machine with its folders: jobs on files that others do not have, `ingest` and `export`, stay in a
   * lane of their own. At most 32 letters and digits.
   */
  readonly lane: string
  readonly log: Logger
}

/**
 * Opens the queue.
 *
 * In a database it is to be opened before the store, whose queries must not fall into its migrations. Errors:
 * TransientError('queue-unavailable') where the server does not answer; ConfigError where it refuses us.
 */
export async function openQueue(backend: QueueBackend, { lane, log }: QueueOptions): Promise<Queue> {
  const onError = quietly((error) => log.warn({ err: error }, 'the queue has trouble'))
  const server = backend.type === 'redis' ? redisName(backend.url) : backend.server
  let bull: BullBackend | null = null
  try {
    bull = await openBackend(backend, onError)
    return await BullQueueAdapter.open(bull, { lane, log, onError, server })
  } catch (error) {
    await bull?.close()
    throw toQueueError(error, server)
  }
}

async function openBackend(backend: QueueBackend, onError: (error: unknown) => void): Promise<BullBackend> {
  if (backend.type === 'redis') return openRedisBackend(backend.url, onError)
  return openDatabaseBackend(backend.pool)
}
