import { Redis } from 'ioredis'
import { pino } from 'pino'
import { openDatabase, openEmbedded } from '../../src/database/index.ts'
import { openQueue, type Queue } from '../../src/queue/index.ts'
import { copyCluster } from '../servers/seeded-cluster.ts'

/** Where a queue of the tests lies; plain, so that it can be given to another process. */
export type TestBackend =
  | { readonly type: 'embedded'; readonly folder: string }
  | { readonly type: 'postgres'; readonly url: string }
  | { readonly type: 'redis'; readonly url: string }

export interface TestQueue {
  readonly queue: Queue
  /** Makes the queue lose all its jobs, as a server does that was killed. */
  flush(): Promise<void>
  close(): Promise<void>
}

const log = pino({ level: process.env.GONGKAI_TEST_LOG ?? 'silent' })

/** Opens the queue, with the database that it lies in. */
export async function openTestQueue(backend: TestBackend): Promise<TestQueue> {
  if (backend.type === 'redis') {
    const queue = await openQueue(backend, { lane: 'tests', log })
    return { queue, flush: () => flushRedis(backend.url), close: () => queue.close() }
  }
  const database =
    backend.type === 'embedded'
      ? await openEmbedded({ folder: backend.folder, makeCluster: copyCluster })
      : await openDatabase(backend)
  const queue = await openQueue(
    { type: 'database', pool: database.queuePool, server: database.server },
    { lane: 'tests', log },
  )
  const close = async (): Promise<void> => {
    await queue.close()
    await database.close()
  }
  const flush = async (): Promise<void> => {
    await database.queuePool.query(truncation)
  }
  return { queue, flush, close }
}

/** Empties all tables of BullMQ but the list of its migrations. */
const truncation = `DO $$ DECLARE name text; BEGIN
  FOR name IN SELECT tablename FROM pg_tables WHERE schemaname = 'bullmq' AND tablename <> 'migration'
  LOOP EXECUTE format('TRUNCATE bullmq.%I CASCADE', name); END LOOP; END $$`

async function flushRedis(url: string): Promise<void> {
  const client = new Redis(url)
  await client.flushdb()
  client.disconnect()
}
