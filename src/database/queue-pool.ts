import type { EventEmitter } from 'node:events'

/** What BullMQ uses of a `pg.Pool`; a real one fits, and so does the embedded one. */
export interface QueuePool extends EventEmitter {
  readonly options: { readonly keepAlive?: boolean | undefined }
  query(text: string, params?: unknown[]): Promise<QueueRows>
  connect(): Promise<QueueClient>
}

export interface QueueClient extends EventEmitter {
  query(text: string, params?: unknown[]): Promise<QueueRows>
  release(error?: Error | boolean): void
}

export interface QueueRows {
  readonly rows: unknown[]
  readonly rowCount: number | null
}
