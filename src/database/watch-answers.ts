import type { Socket } from 'node:net'
import pg from 'pg'

/** What is used of a connected client beside its types. */
interface ConnectedClient {
  /** Of the server's process for this connection. */
  readonly processID: number
  /** False while a query is under way. */
  readonly readyForQuery: boolean
  readonly connection: { readonly stream: Socket }
}

export interface AnswerWatchOptions {
  readonly url: string
  readonly silenceLimitMs: number
}

const askLimitMs = 10_000
/** A server that writes an answer which we do not get has lost us too. */
const atWork = `SELECT FROM pg_stat_activity
  WHERE pid = $1 AND state = 'active' AND wait_event IS DISTINCT FROM 'ClientWrite'`

/**
 * Ends a connection that was lost without a word, as when a machine changes its network or a firewall forgets it.
 *
 * The system would notice after a quarter of an hour. A query that hears nothing for a while has the server asked, over
 * another connection, whether it is still at work on it; where it is not, or cannot be reached, the query fails as
 * on any lost connection.
 */
export function watchAnswers(client: pg.PoolClient, options: AnswerWatchOptions): void {
  const connected = client as unknown as ConnectedClient
  const { stream } = connected.connection
  const look = async (): Promise<void> => {
    if (connected.readyForQuery) return
    if (await isAtWork(connected.processID, options)) stream.setTimeout(options.silenceLimitMs)
    else stream.destroy(new Error('Connection terminated: the server said nothing for too long'))
  }
  stream.on('timeout', () => void look())
  stream.setTimeout(options.silenceLimitMs)
}

async function isAtWork(processId: number, { url }: AnswerWatchOptions): Promise<boolean> {
  const asking = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: askLimitMs,
    query_timeout: askLimitMs,
    application_name: 'gongkai',
  })
  asking.on('error', () => {})
  try {
    await asking.connect()
    return (await asking.query(atWork, [processId])).rowCount === 1
  } catch (error) {
    // A server that refuses one more connection is there.
    return error instanceof pg.DatabaseError
  } finally {
    void asking.end().catch(() => {})
  }
}
