import { Queue, Worker } from 'bullmq'
import { Redis, type RedisOptions } from 'ioredis'
import { ConfigError } from '../errors.ts'
import { type BullBackend, queueOptions } from './bull-backend.ts'

type ClientOptions = Omit<RedisOptions, 'replyMapping'>

const prefix = 'gongkai'
const longestRetryMs = 2000
const connectTimeoutMs = 10_000
/** A server that says nothing for so long has been lost without a word, as when a machine changes its network. */
const silenceLimitMs = 20_000
/** No password, a wrong one, or one that may not do what is needed. */
const refusalPattern = /^(?:NOAUTH|WRONGPASS|NOPERM)\b/

const common: ClientOptions = {
  lazyConnect: true,
  connectTimeout: connectTimeoutMs,
  socketTimeout: silenceLimitMs,
  retryStrategy: (times) => Math.min(times * 100, longestRetryMs),
}
/** Who asks is told after one failed attempt that Redis is away; a worker waits for it however long it takes. */
const askingOptions: ClientOptions = { ...common, maxRetriesPerRequest: 1 }
const workingOptions: ClientOptions = { ...common, maxRetriesPerRequest: null }

/**
 * BullMQ in Redis.
 *
 * Errors: ConfigError where the server refuses us; those of ioredis where it does not answer at once.
 */
export async function openRedisBackend(url: string, onError: (error: unknown) => void): Promise<BullBackend> {
  const asking = watchErrors(new Redis(url, askingOptions), onError)
  const working = watchErrors(new WorkingRedis(url, workingOptions), onError)
  const clients = [asking, working]
  const close = async (): Promise<void> => {
    for (const client of clients) client.disconnect()
  }
  try {
    await connect(asking)
  } catch (error) {
    await close()
    throw error
  }
  return {
    createQueue: (name) => new Queue(name, { connection: asking, prefix, ...queueOptions }),
    createWorker: (name, processor, options) =>
      new Worker(name, processor, { ...options, connection: working, prefix }),
    // Redis counts them down by a clock of its own.
    endBeyond: async () => {},
    ping: async () => {
      await asking.ping()
    },
    close,
  }
}

/** Errors: ConfigError where the server refuses us; those of ioredis, which tells the reason by an event only. */
async function connect(client: Redis): Promise<void> {
  let refusal: Error | null = null
  client.on('error', (error) => {
    if (refusalPattern.test(error.message)) refusal ??= error
  })
  try {
    await client.connect()
    await client.ping()
  } catch (error) {
    throw refusal === null ? error : refused(refusal)
  }
}

function refused(cause: Error): ConfigError {
  const { message } = cause
  const texts = {
    en: `the Redis of REDIS_URL refuses us (redis://:PASSWORD@HOST:PORT): ${message}`,
    zh: `REDIS_URL所指的Redis拒绝连接（格式为redis://:密码@主机:端口）：${message}`,
  }
  return new ConfigError(texts, { cause })
}

/** BullMQ waits for jobs on a duplicate, whose silence is no sign; it looks after that connection itself. */
class WorkingRedis extends Redis {
  override duplicate(override?: Partial<RedisOptions>): Redis {
    const { socketTimeout: _, ...options } = { ...this.options, ...override }
    return new Redis(options as ClientOptions)
  }
}

function watchErrors(client: Redis, onError: (error: unknown) => void): Redis {
  client.on('error', onError)
  return client
}
