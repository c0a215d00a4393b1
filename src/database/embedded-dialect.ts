import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from 'kysely'
import type { EmbeddedSession, EmbeddedTransaction } from './embedded-session.ts'

/**
 * Lets kysely speak to the one session of an embedded database.
 *
 * A transaction is always one of the session's own: a bare BEGIN would draw in every other query of the process,
 * and its ROLLBACK would undo them. Other queries wait until it ends.
 */
export function embeddedDialect(session: EmbeddedSession): Dialect {
  return {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new EmbeddedDriver(session),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  }
}

class EmbeddedDriver implements Driver {
  readonly #session: EmbeddedSession

  constructor(session: EmbeddedSession) {
    this.#session = session
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<EmbeddedConnection> {
    return new EmbeddedConnection(this.#session)
  }

  async beginTransaction(connection: EmbeddedConnection): Promise<void> {
    await connection.begin()
  }

  async commitTransaction(connection: EmbeddedConnection): Promise<void> {
    await connection.end('commit')
  }

  async rollbackTransaction(connection: EmbeddedConnection): Promise<void> {
    await connection.end('rollback')
  }

  async releaseConnection(): Promise<void> {}

  /** The database is closed by whoever opened it. */
  async destroy(): Promise<void> {}
}

class EmbeddedConnection implements DatabaseConnection {
  readonly #session: EmbeddedSession
  #transaction: EmbeddedTransaction | null = null

  constructor(session: EmbeddedSession) {
    this.#session = session
  }

  async begin(): Promise<void> {
    this.#transaction = await this.#session.begin()
  }

  async end(ending: 'commit' | 'rollback'): Promise<void> {
    const transaction = this.#transaction
    this.#transaction = null
    await transaction?.[ending]()
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    const { rows, affectedRows } = await (this.#transaction ?? this.#session).query(
      query.sql,
      query.parameters,
    )
    return { rows: rows as R[], numAffectedRows: BigInt(affectedRows) }
  }

  // biome-ignore lint/correctness/useYield: PGlite has no cursor; lists are read in pages.
  async *streamQuery(): AsyncIterableIterator<never> {
    throw new Error('the embedded database does not stream a query')
  }
}
