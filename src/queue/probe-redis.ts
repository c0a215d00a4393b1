import { Redis } from 'ioredis'
import { hearReason } from './hear-reason.ts'
import { type RedisFacts, readRedisFacts } from './redis-facts.ts'

const connectTimeoutMs = 5000

/** Asks a Redis for its version and eviction policy. Errors: those of ioredis where it does not answer. */
export async function probeRedis(url: string): Promise<RedisFacts> {
  const client = new Redis(url, {
    lazyConnect: true,
    connectTimeout: connectTimeoutMs,
    maxRetriesPerRequest: 0,
    retryStrategy: () => null,
  })
  const heard = hearReason(client)
  try {
    await client.connect()
    return readRedisFacts(await client.info())
  } catch (error) {
    throw heard() ?? error
  } finally {
    client.disconnect()
  }
}
