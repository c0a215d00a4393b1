import { Queue, Worker } from 'bullmq'
import { Redis, type RedisOptions } from 'ioredis'
import { ConfigError } from '../errors.ts'
import { type BullBackend, queueOptions } from './bull-backend.ts'
import { hearReason } from './hear-reason.ts'
import { oldestRedis, type RedisFacts, readRedisFacts } from './redis-facts.ts'
import { redisName } from './redis-name.ts'
import { toRedisRefusal } from './redis-refusal.ts'

type ClientOptions = Omit<RedisOptions, 'replyMapping'>

const prefix = 'gongkai'
const longestRetryMs = 2000
const connectTimeoutMs = 10_000
/** A server that says nothing for so long has been lost without a word, as when a machine changes its network. */
const silenceLimitMs = 20_000

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
 * Errors: ConfigError where the server refuses us or is too old; those of ioredis where it does not answer at once.
 */
export async function openRedisBackend(url: string, onError: (error: unknown) => void): Promise<BullBackend> {
  const asking = watchErrors(new Redis(url, askingOptions), onError)
  const working = watchErrors(new WorkingRedis(url, workingOptions), onError)
  const clients = [asking, working]
  const close = async (): Promise<void> => {
    for (const client of clients) client.disconnect()
  }
  try {
    await connect(asking, redisName(url))
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

/** Errors: ConfigError where the server refuses us or is too old; those of ioredis. */
async function connect(client: Redis, name: string): Promise<void> {
  const heard = hearReason(client)
  let facts: RedisFacts
  try {
    await client.connect()
    facts = readRedisFacts(await client.info())
  } catch (error) {
    const cause = heard() ?? (error as Error)
    throw toRedisRefusal(cause, name) ?? cause
  }
  if (facts.isTooOld) throw tooOld(name, facts.version)
}

function tooOld(name: string, version: string): ConfigError {
  return new ConfigError({
    en: `the Redis of REDIS_URL (${name}) is version ${version}; version ${oldestRedis} or later is needed`,
    zh: `REDIS_URL所指的Redis（${name}）版本为${version}，需要${oldestRedis}或更高版本`,
  })
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
