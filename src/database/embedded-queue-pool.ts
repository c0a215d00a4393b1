import { EventEmitter } from 'node:events'
import type { PGlite } from '@electric-sql/pglite'
import type { EmbeddedSession } from './embedded-session.ts'
import type { StatementResult } from './prepared-statements.ts'
import type { QueueClient, QueuePool, QueueRows } from './queue-pool.ts'

/**
 * The embedded database as BullMQ's pool of connections.
 *
 * All clients share one session, so a notification goes to each of them, and what would name the session
 * after one client is passed over. `keepAlive` tells BullMQ that it may wait long for a notification.
 */
export class EmbeddedQueuePool extends EventEmitter implements QueuePool {
  readonly options = { keepAlive: true }
  readonly #session: EmbeddedSession
  readonly #clients = new Set<EmbeddedQueueClient>()
  readonly #stopListening: () => void

  constructor(database: PGlite, session: EmbeddedSession) {
    super()
    this.#session = session
    this.#stopListening = database.onNotification((channel, payload) => {
      for (const client of this.#clients) client.emit('notification', { channel, payload })
    })
  }

  async query(text: string, params?: unknown[]): Promise<QueueRows> {
    if (params?.length) return toQueueRows(await this.#session.query(text, params))
    return toQueueRows(await this.#session.execute(text))
  }

  async connect(): Promise<QueueClient> {
    const client = new EmbeddedQueueClient(this, () => this.#clients.delete(client))
    this.#clients.add(client)
    return client
  }

  async end(): Promise<void> {
    this.#stopListening()
    this.#clients.clear()
  }
}

class EmbeddedQueueClient extends EventEmitter implements QueueClient {
  readonly #pool: EmbeddedQueuePool
  readonly #leave: () => void

  constructor(pool: EmbeddedQueuePool, leave: () => void) {
    super()
    this.#pool = pool
    this.#leave = leave
    this.setMaxListeners(0)
  }

  async query(text: string, params?: unknown[]): Promise<QueueRows> {
    if (text.includes("set_config('application_name'")) return { rows: [], rowCount: 0 }
    return this.#pool.query(text, params)
  }

  release(): void {
    this.#leave()
    this.removeAllListeners()
  }
}

function toQueueRows({ rows, affectedRows }: StatementResult): QueueRows {
  return { rows, rowCount: affectedRows || rows.length }
}
