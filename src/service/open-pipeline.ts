import { createHash } from 'node:crypto'
import { hostname } from 'node:os'
import type { Logger } from 'pino'
import { type Database, type DatabaseConfig, openDatabase } from '../database/index.ts'
import { openQueue, type Queue } from '../queue/index.ts'
import { openStore, type Store } from '../store/index.ts'
import { Closers } from './closers.ts'

/** What says where store and queue are; a part of the configuration. */
export interface PipelineConfig {
  /** The data folder of the embedded database. */
  readonly data: string
  readonly databaseUrl: string | null
  readonly redisUrl: string | null
  /** With a database server: a folder for the bytes of sources that all machines share. */
  readonly sources: string | null
  readonly inbox: string
  readonly output: string
}

/** Store and queue, open. */
export interface Pipeline {
  readonly database: Database
  readonly store: Store
  readonly queue: Queue
  /** For when all workers have stopped. */
  close(): Promise<void>
}

const laneDigits = 12

/**
 * Opens database, queue and store, in the order in which they bear it, for one version of the extractor.
 *
 * Errors: ConfigError where the set-up will not do; TransientError where a server does not answer.
 */
export async function openPipeline(config: PipelineConfig, version: string, log: Logger): Promise<Pipeline> {
  const closers = new Closers()
  try {
    const database = await openDatabase(toDatabaseConfig(config))
    closers.push(() => database.close())
    const { queuePool, server } = database
    const queue = await openQueue(
      config.redisUrl === null
        ? { type: 'database', pool: queuePool, server }
        : { type: 'redis', url: config.redisUrl },
      { lane: laneOf(config), log },
    )
    closers.push(() => queue.close())
    const folder = config.databaseUrl === null ? config.data : config.sources
    const store = await openStore({ database, folder, version })
    closers.push(() => store.close())
    return { database, store, queue, close: () => closers.close() }
  } catch (error) {
    await closers.close()
    throw error
  }
}

/** Other machines, and other services on this one, have folders of their own. */
function laneOf({ data, inbox, output }: PipelineConfig): string {
  const place = [hostname(), data, inbox, output].join('\0')
  return createHash('sha256').update(place).digest('hex').slice(0, laneDigits)
}

function toDatabaseConfig({ databaseUrl, data }: PipelineConfig): DatabaseConfig {
  return databaseUrl === null ? { type: 'embedded', folder: data } : { type: 'postgres', url: databaseUrl }
}
