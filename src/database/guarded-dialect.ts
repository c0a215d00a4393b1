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
 * is away.
 */
export function guardedDialect(dialect: Dialect): Dialect {
  return {
    createAdapter: () => dialect.createAdapter(),
    createDriver: () => new GuardedDriver(dialect.createDriver()),
    createIntrospector: (db) => dialect.createIntrospector(db),
    createQueryCompiler: () => dialect.createQueryCompiler(),
  }
}

class GuardedDriver implements Driver {
  readonly #driver: Driver

  constructor(driver: Driver) {
    this.#driver = driver
  }

  async init(): Promise<void> {
    await guardUnavailable(async () => this.#driver.init())
  }

  async acquireConnection(): Promise<GuardedConnection> {
    return new GuardedConnection(await guardUnavailable(async () => this.#driver.acquireConnection()))
  }

  async beginTransaction({ inner }: GuardedConnection, settings: TransactionSettings): Promise<void> {
    await guardUnavailable(async () => this.#driver.beginTransaction(inner, settings))
  }

  async commitTransaction({ inner }: GuardedConnection): Promise<void> {
    await guardUnavailable(async () => this.#driver.commitTransaction(inner))
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
}

class GuardedConnection implements DatabaseConnection {
  readonly inner: DatabaseConnection

  constructor(inner: DatabaseConnection) {
    this.inner = inner
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    return guardUnavailable(async () => this.inner.executeQuery<R>(query))
  }

  streamQuery<R>(query: CompiledQuery, chunkSize?: number): AsyncIterableIterator<QueryResult<R>> {
    return this.inner.streamQuery<R>(query, chunkSize)
  }
}
