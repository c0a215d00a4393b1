import type { PostgresPool, PostgresPoolClient } from 'kysely'
import type pg from 'pg'

/** Lists of ids make many texts; those that come first are the ones that come often. */
const mostNamed = 100
/** What a server answers to a statement by name when a table has changed since (Appendix A: feature_not_supported). */
const planChanged = '0A000'
/** A connection exception: the transaction will pass when it is begun anew. */
const willPass = '08000'

/**
 * The same pool for kysely, whose statements inside transactions have names: the server parses and plans each once a
 * connection, and not each time. Lists outside of transactions are planned for what is asked.
 */
export function namedStatements(pool: pg.Pool): PostgresPool {
  const names = new Map<string, string>()
  let given = 0
  const nameOf = (text: string): string | undefined => {
    const known = names.get(text)
    if (known !== undefined || names.size >= mostNamed) return known
    given += 1
    names.set(text, `gongkai_${given}`)
    return names.get(text)
  }
  return {
    connect: async () => {
      const client = new NamingClient(await pool.connect(), nameOf, (text) => names.delete(text))
      return client as unknown as PostgresPoolClient
    },
    end: async () => pool.end(),
  }
}

class NamingClient {
  #isInTransaction = false

  constructor(
    readonly client: pg.PoolClient,
    readonly nameOf: (text: string) => string | undefined,
    readonly forget: (text: string) => void,
  ) {}

  async query(text: string, values: unknown[]): Promise<pg.QueryResult> {
    const name = this.#isInTransaction && values.length > 0 ? this.nameOf(text) : undefined
    if (text === 'begin') this.#isInTransaction = true
    if (name === undefined) return this.client.query(text, values)
    try {
      return await this.client.query({ name, text, values })
    } catch (error) {
      throw (error as { code?: string }).code === planChanged ? this.#renamed(text, error) : error
    }
  }

  release(): void {
    this.client.release()
  }

  /** The next transaction uses another name. */
  #renamed(text: string, cause: unknown): Error {
    this.forget(text)
    return Object.assign(new Error('a table has changed', { cause }), { code: willPass })
  }
}
