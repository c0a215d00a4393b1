import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { ConfigError } from '../errors.ts'
import type { Database } from './database.ts'
import { guardedDialect } from './guarded-dialect.ts'
import { namedStatements } from './named-statements.ts'
import { refusals } from './refusals.ts'
import { serverName } from './server-name.ts'
import { isUnavailable, toUnavailable } from './unavailable.ts'
import { type AnswerWatchOptions, watchAnswers } from './watch-answers.ts'

export interface PostgresOptions {
  readonly url: string
  /** At most so many connections for the store, and as many for the queue. */
  readonly connections?: number
  /** How long a query may hear nothing before the server is asked whether it is still at work on it. */
  readonly silenceLimitMs?: number
}

const defaultConnections = 10
const connectTimeoutMs = 10_000
const usualSilenceLimitMs = 20_000
/** A connection that nobody uses for so long is tried by the system. */
const keepAliveMs = 20_000
/**
 * A server lets go of a machine that it has lost, and of what that one's transactions had locked: by itself it would
 * after two hours, and every other machine would wait for as long. No transaction of ours pauses.
 */
const letGo = [
  'idle_in_transaction_session_timeout=30s',
  'tcp_keepalives_idle=20',
  'tcp_keepalives_interval=5',
  'tcp_keepalives_count=3',
  'tcp_user_timeout=30s',
]
  .map((setting) => `-c ${setting}`)
  .join(' ')
/** `json_to_recordset` with arrays, `GENERATED … AS IDENTITY` and the rest that is used here. */
const oldestMajor = 13

/** Counts come as numbers: none here comes near 2^53. */
const types: pg.CustomTypesConfig = {
  getTypeParser: (id: number, format?: 'text' | 'binary') =>
    id === pg.types.builtins.INT8 ? Number : pg.types.getTypeParser(id, format as 'text'),
}

/**
 * Connects to a PostgreSQL server.
 *
 * Errors: ConfigError where it refuses us, is too old or not in UTF-8; TransientError('database-unavailable')
 * where it does not answer.
 */
export async function openPostgres({
  url,
  connections = defaultConnections,
  silenceLimitMs = usualSilenceLimitMs,
}: PostgresOptions): Promise<Database> {
  const name = serverName(url)
  const server = { url, silenceLimitMs }
  const storePool = createPool(server, { max: connections, types, options: letGo })
  const queuePool = createPool(server, { max: connections, options: `${letGo} -c search_path=bullmq` })
  const close = async (): Promise<void> => {
    await Promise.all([storePool.end(), queuePool.end()])
  }
  try {
    await checkServer(storePool, name)
  } catch (error) {
    await close()
    throw isUnavailable(error) ? toUnavailable(error, name) : error
  }
  const pool = namedStatements(storePool)
  return {
    type: 'postgres',
    server: name,
    builder: <Tables>() =>
      new Kysely<Tables>({
        dialect: guardedDialect(new PostgresDialect({ pool }), name),
      }),
    queuePool,
    tidy: async () => {},
    close,
  }
}

function createPool(server: AnswerWatchOptions, config: pg.PoolConfig): pg.Pool {
  const pool = new pg.Pool({
    connectionString: server.url,
    keepAlive: true,
    keepAliveInitialDelayMillis: keepAliveMs,
    connectionTimeoutMillis: connectTimeoutMs,
    application_name: 'gongkai',
    ...config,
  })
  // A lost connection is replaced when one is needed. One in use says so by an event, which nobody must miss,
  // as well as by the failure of its query, which is where it is dealt with.
  pool.on('error', () => {})
  pool.on('connect', (client) => {
    client.on('error', () => {})
    watchAnswers(client, server)
  })
  return pool
}

async function checkServer(pool: pg.Pool, name: string): Promise<void> {
  const { rows } = await pool
    .query<{ version: string; encoding: string }>(
      `SELECT current_setting('server_version_num') AS version, current_setting('server_encoding') AS encoding`,
    )
    .catch((cause: Error) => {
      if (isUnavailable(cause)) throw cause
      throw new ConfigError(refusals.serverRefuses(name, cause), { cause })
    })
  const { version = '', encoding = '' } = rows[0] ?? {}
  const major = Math.floor(Number(version) / 10_000)
  if (major < oldestMajor) {
    throw new ConfigError(refusals.oldServer(name, major, oldestMajor))
  }
  if (encoding !== 'UTF8') {
    throw new ConfigError(refusals.otherEncoding(name, encoding))
  }
}
