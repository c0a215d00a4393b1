import type { Redis } from 'ioredis'

/** Why a client could not connect, once it has failed: what ioredis rejects with says only that it is closed. */
export function hearReason(client: Redis): () => Error | null {
  let heard: Error | null = null
  client.on('error', (error) => {
    heard ??= error
  })
  return () => heard
}
