import { Redis } from 'ioredis'
import { hearReason } from './hear-reason.ts'
import { type RedisFacts, readRedisFacts } from './redis-facts.ts'
import { redisName } from './redis-name.ts'
import { toRedisRefusal } from './redis-refusal.ts'
import { toQueueError } from './to-queue-error.ts'

const connectTimeoutMs = 5000

/**
 * Asks a Redis for its version and eviction policy.
 *
 * Errors: ConfigError where it refuses us; TransientError('queue-unavailable') where it does not answer; those of
 * ioredis.
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
    const [cause, name] = [heard() ?? (error as Error), redisName(url)]
    throw toRedisRefusal(cause, name) ?? toQueueError(cause, name)
  } finally {
    client.disconnect()
  }
}
