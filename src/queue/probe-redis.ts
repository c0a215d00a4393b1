import { Redis } from 'ioredis'

/** What a Redis says of itself. */
export interface RedisFacts {
  readonly version: string
  /** What it does when its memory is full, as `noeviction`. */
  readonly evictionPolicy: string
}

const connectTimeoutMs = 5000

/** Asks a Redis for its version and eviction policy. Errors: those of ioredis where it does not answer. */
export async function probeRedis(url: string): Promise<RedisFacts> {
  const client = new Redis(url, {
    lazyConnect: true,
    connectTimeout: connectTimeoutMs,
    maxRetriesPerRequest: 0,
    retryStrategy: () => null,
  })
  // Each failed attempt rejects too.
  client.on('error', () => {})
  try {
    await client.connect()
    const info = await client.info()
    const find = (name: string): string => new RegExp(`^${name}:(.*)$`, 'm').exec(info)?.[1]?.trim() ?? ''
    return { version: find('redis_version'), evictionPolicy: find('maxmemory_policy') }
  } finally {
    client.disconnect()
  }
}
