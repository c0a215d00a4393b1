import { EventEmitter } from 'node:events'
import type { PGlite, Results } from '@electric-sql/pglite'
import type { QueueClient, QueuePool, QueueRows } from './queue-pool.ts'

/**
 * The embedded database as BullMQ's pool of connections.
 *
 * All clients share one session, so a notification goes to each of them, and what would name the session
 * after one client is passed over. `keepAlive` tells BullMQ that it may wait long for a notification.
 */
export class EmbeddedQueuePool extends EventEmitter implements QueuePool {
  readonly options = { keepAlive: true }
  readonly #database: PGlite
  readonly #clients = new Set<EmbeddedQueueClient>()
  readonly #stopListening: () => void

  constructor(database: PGlite) {
    super()
    this.#database = database
    this.#stopListening = database.onNotification((channel, payload) => {
      for (const client of this.#clients) client.emit('notification', { channel, payload })
    })
  }

  async query(text: string, params?: unknown[]): Promise<QueueRows> {
    if (params?.length) return toQueueRows(await this.#database.query(text, params))
    return toQueueRows((await this.#database.exec(text)).at(-1))
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

function toQueueRows(results: Results | undefined): QueueRows {
  const rows = results?.rows ?? []
  return { rows, rowCount: results?.affectedRows || rows.length }
}
