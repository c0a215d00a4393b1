import { mkdtempSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { Redis } from 'ioredis'
import { pino } from 'pino'
import type { PrivateServer } from '../../tests/servers/private-server.ts'
import { startRedis } from '../../tests/servers/start-redis.ts'
import { ConfigError } from '../errors.ts'
import { openQueue, probeRedis, type Queue } from './index.ts'

const password = 'invented'

let folder: string
let server: PrivateServer

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gongkai-own-redis-'))
  server = await startRedis({ folder })
  const client = new Redis(server.url)
  await client.config('SET', 'requirepass', password)
  client.disconnect()
})
afterAll(async () => {
  await server.stop()
  await rm(folder, { recursive: true })
})

async function open(user: string): Promise<Queue> {
  const url = server.url.replace('redis://', `redis://${user}`)
  return openQueue({ type: 'redis', url }, { lane: 'a', log: pino({ level: 'silent' }) })
}

test.each([
  ['', 'it asks for a password'],
  [':another@', 'the user name or the password is wrong'],
])('a Redis that asks for a password refuses %p in one line', async (user, reason) => {
  await expect(open(user)).rejects.toThrow(ConfigError)
  await expect(open(user)).rejects.toThrow(`(${new URL(server.url).host}) refuses us: ${reason};`)
})

test('the one who asks what Redis it is hears of the refusal in both languages', async () => {
  await expect(probeRedis(server.url)).rejects.toMatchObject({
    name: 'ConfigError',
    texts: { en: expect.stringContaining('asks for a password'), zh: expect.stringContaining('需要密码') },
  })
})

test('with its password it is a queue', async () => {
  const queue = await open(`:${password}@`)
  await queue.ping()
  await queue.close()
})
