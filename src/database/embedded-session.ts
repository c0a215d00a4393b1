import type { PGlite } from '@electric-sql/pglite'
import type { DiskRoom } from './disk-room.ts'
import { PreparedStatements, type StatementResult } from './prepared-statements.ts'

/** A transaction of the session; everything else waits until it has ended. */
export interface EmbeddedTransaction {
  query(text: string, params: readonly unknown[]): Promise<StatementResult>
  commit(): Promise<void>
  rollback(): Promise<void>
}

/** A session looks after itself each time it has run so many statements. */
const statementsPerUpkeep = 1000
/** PGlite keeps the whole of its write-ahead log until somebody asks for a checkpoint. */
const mostLogBytes = 16 * 1024 * 1024
const logSize = 'SELECT pg_current_wal_insert_lsn() - redo_lsn AS bytes FROM pg_control_checkpoint()'

/**
 * The one session of an embedded database, shared by all who ask it: one after the other, and nobody inside
 * the transaction of another. Errors of all methods: those of the database; one with the code ENOSPC where the disk
 * has little room left.
 */
export class EmbeddedSession {
  readonly #database: PGlite
  readonly #statements: PreparedStatements
  readonly #room: DiskRoom
  #turn: Promise<unknown> = Promise.resolve()

  constructor(database: PGlite, room: DiskRoom) {
    this.#database = database
    this.#room = room
    this.#statements = new PreparedStatements(database)
  }

  async query(text: string, params: readonly unknown[]): Promise<StatementResult> {
    return this.#inTurn(async () => this.#statements.run(text, params))
  }

  /** Runs a text of any number of statements without parameters; what the last one gave comes out. */
  async execute(text: string): Promise<StatementResult> {
    return this.#inTurn(async () => {
      const last = (await this.#database.exec(text)).at(-1)
      return { rows: last?.rows ?? [], affectedRows: last?.affectedRows ?? 0 }
    })
  }

  /** Begins a transaction when all before it have ended; one that failed has ended too. */
  async begin(): Promise<EmbeddedTransaction> {
    return new Promise((resolve, reject) => {
      const whole = this.#inTurn(async () => {
        await this.#statements.run('BEGIN', [])
        await new Promise<void>((end) => resolve(this.#toTransaction(end)))
      })
      whole.catch(reject)
    })
  }

  #toTransaction(end: () => void): EmbeddedTransaction {
    const endBy = async (command: 'COMMIT' | 'ROLLBACK'): Promise<void> => {
      try {
        await this.#statements.run(command, [])
      } finally {
        end()
      }
    }
    return {
      query: async (text, params) => this.#statements.run(text, params),
      commit: async () => endBy('COMMIT'),
      rollback: async () => endBy('ROLLBACK'),
    }
  }

  async #inTurn<T>(task: () => Promise<T>): Promise<T> {
    const turn = this.#turn.then(async () => {
      this.#room.check()
      if (this.#statements.runs >= statementsPerUpkeep) await this.#lookAfter()
      return task()
    })
    this.#turn = turn.catch(() => {})
    return turn
  }

  async #lookAfter(): Promise<void> {
    await this.#statements.refresh()
    const { rows } = await this.#statements.run(logSize, [])
    if (Number(rows[0]?.bytes) > mostLogBytes) await this.#database.exec('CHECKPOINT')
  }
}
