import type {
  CompiledQuery,
  DatabaseConnection,
  Dialect,
  Driver,
  QueryResult,
  TransactionSettings,
} from 'kysely'
import { guardUnavailable, isUnavailable } from './unavailable.ts'

/**
 * The same dialect, whose errors carry nothing of what was stored, and say TransientError where the database
 * is away; `server` is its name, null for the embedded one.
 */
export function guardedDialect(dialect: Dialect, server: string | null): Dialect {
  return {
    createAdapter: () => dialect.createAdapter(),
    createDriver: () => new GuardedDriver(dialect.createDriver(), server),
    createIntrospector: (db) => dialect.createIntrospector(db),
    createQueryCompiler: () => dialect.createQueryCompiler(),
  }
}

class GuardedDriver implements Driver {
  readonly #driver: Driver
  readonly #server: string | null

  constructor(driver: Driver, server: string | null) {
    this.#driver = driver
    this.#server = server
  }

  async init(): Promise<void> {
    await this.#guard(async () => this.#driver.init())
  }

  async acquireConnection(): Promise<GuardedConnection> {
    return new GuardedConnection(
      await this.#guard(async () => this.#driver.acquireConnection()),
      this.#server,
    )
  }

  async beginTransaction({ inner }: GuardedConnection, settings: TransactionSettings): Promise<void> {
    await this.#guard(async () => this.#driver.beginTransaction(inner, settings))
  }

  async commitTransaction({ inner }: GuardedConnection): Promise<void> {
    await this.#guard(async () => this.#driver.commitTransaction(inner))
  }

  /** What failed before has been told; a server that is away has rolled back by itself. */
  async rollbackTransaction({ inner }: GuardedConnection): Promise<void> {
    await this.#driver.rollbackTransaction(inner).catch((error: unknown) => {
      if (!isUnavailable(error)) throw error
    })
  }

  async releaseConnection({ inner }: GuardedConnection): Promise<void> {
    await this.#driver.releaseConnection(inner)
  }

  async destroy(): Promise<void> {
    await this.#driver.destroy()
  }

  async #guard<T>(task: () => Promise<T>): Promise<T> {
    return guardUnavailable(task, this.#server)
  }
}

class GuardedConnection implements DatabaseConnection {
  readonly inner: DatabaseConnection
  readonly #server: string | null

  constructor(inner: DatabaseConnection, server: string | null) {
    this.inner = inner
    this.#server = server
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    return guardUnavailable(async () => this.inner.executeQuery<R>(query), this.#server)
  }

  streamQuery<R>(query: CompiledQuery, chunkSize?: number): AsyncIterableIterator<QueryResult<R>> {
    return this.inner.streamQuery<R>(query, chunkSize)
  }
}
