import { Redis } from 'ioredis'
import { hearReason } from './hear-reason.ts'
import { type RedisFacts, readRedisFacts } from './redis-facts.ts'
import { redisName } from './redis-name.ts'
import { toQueueError } from './to-queue-error.ts'

const connectTimeoutMs = 5000

/**
 * Asks a Redis for its version and eviction policy.
 *
 * Errors: TransientError('queue-unavailable') where it does not answer; those of ioredis.
 */
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
    throw toQueueError(heard() ?? error, redisName(url))
  } finally {
    client.disconnect()
  }
}
