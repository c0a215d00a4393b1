import { Queue, Worker } from 'bullmq'
import { Redis, type RedisOptions } from 'ioredis'
import { type BullBackend, queueOptions } from './bull-backend.ts'

type ClientOptions = Omit<RedisOptions, 'replyMapping'>

const prefix = 'gongkai'
const longestRetryMs = 2000
const connectTimeoutMs = 10_000

/** Who asks is told after one failed attempt that Redis is away; a worker waits for it however long it takes. */
const askingOptions: ClientOptions = { maxRetriesPerRequest: 1 }
const workingOptions: ClientOptions = { maxRetriesPerRequest: null }

/** BullMQ in Redis. Errors: those of ioredis where the server does not answer at once. */
export async function openRedisBackend(url: string, onError: (error: unknown) => void): Promise<BullBackend> {
  const clients = [askingOptions, workingOptions].map((options) => createClient(url, options, onError))
  const [asking, working] = clients as [Redis, Redis]
  const close = async (): Promise<void> => {
    for (const client of clients) client.disconnect()
  }
  try {
    await asking.connect()
    await asking.ping()
  } catch (error) {
    await close()
    throw error
  }
  return {
    createQueue: (name) => new Queue(name, { connection: asking, prefix, ...queueOptions }),
    createWorker: (name, processor, options) =>
      new Worker(name, processor, { ...options, connection: working, prefix }),
    ping: async () => {
      await asking.ping()
    },
    close,
  }
}

function createClient(url: string, options: ClientOptions, onError: (error: unknown) => void): Redis {
  const common: ClientOptions = {
    lazyConnect: true,
    connectTimeout: connectTimeoutMs,
    retryStrategy: (times) => Math.min(times * 100, longestRetryMs),
  }
  const client = new Redis(url, { ...common, ...options })
  client.on('error', onError)
  return client
}
