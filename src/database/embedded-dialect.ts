import type { PGlite, Transaction } from '@electric-sql/pglite'
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

/**
 * Lets kysely speak to the one session of an embedded database.
 *
 * A transaction is always one of PGlite's own: a bare BEGIN would draw in every other query of the process,
 * and its ROLLBACK would undo them. Other queries wait until it ends.
 */
export function embeddedDialect(database: PGlite): Dialect {
  return {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new EmbeddedDriver(database),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  }
}

class EmbeddedDriver implements Driver {
  readonly #database: PGlite

  constructor(database: PGlite) {
    this.#database = database
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<EmbeddedConnection> {
    return new EmbeddedConnection(this.#database)
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

type Ending = 'commit' | 'rollback'

interface OpenTransaction {
  readonly session: Transaction
  /** Lets PGlite's transaction end so; resolves when it has. */
  readonly end: (ending: Ending) => Promise<void>
}

class EmbeddedConnection implements DatabaseConnection {
  readonly #database: PGlite
  #transaction: OpenTransaction | null = null

  constructor(database: PGlite) {
    this.#database = database
  }

  async begin(): Promise<void> {
    this.#transaction = await openTransaction(this.#database)
  }

  async end(ending: Ending): Promise<void> {
    const transaction = this.#transaction
    this.#transaction = null
    await transaction?.end(ending)
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    const session = this.#transaction?.session ?? this.#database
    const { rows, affectedRows } = await session.query<R>(query.sql, [...query.parameters])
    return { rows, numAffectedRows: BigInt(affectedRows ?? 0) }
  }

  // biome-ignore lint/correctness/useYield: PGlite has no cursor; lists are read in pages.
  async *streamQuery(): AsyncIterableIterator<never> {
    throw new Error('the embedded database does not stream a query')
  }
}

/** PGlite's transaction lasts as long as its callback, which here waits for the word how to end. */
async function openTransaction(database: PGlite): Promise<OpenTransaction> {
  return new Promise((resolve, reject) => {
    let finish: (ending: Ending) => void = () => {}
    const ending = new Promise<Ending>((settle) => {
      finish = settle
    })
    const done = database.transaction(async (session) => {
      const end = async (how: Ending): Promise<void> => {
        finish(how)
        await done
      }
      resolve({ session, end })
      if ((await ending) === 'rollback') await session.rollback()
    })
    done.catch(reject)
  })
}
