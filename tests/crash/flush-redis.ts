import { Redis } from 'ioredis'

/** Makes a Redis lose everything. */
export async function flushRedis(url: string): Promise<void> {
  const client = new Redis(url)
  await client.flushall()
  client.disconnect()
}
