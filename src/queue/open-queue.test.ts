import { createServer, type Server } from 'node:net'
import { expect, test } from '@jest/globals'
import { pino } from 'pino'
import { openQueue } from './index.ts'

/** A server that answers INFO as a Redis of some version does, and everything else with OK. */
async function startStub(version: string): Promise<{ readonly port: number; readonly server: Server }> {
  const info = `# Server\r\nredis_version:${version}\r\n`
  const server = createServer((socket) => {
    socket.on('error', () => {})
    socket.on('data', (bytes) => {
      for (const [, command] of bytes.toString().matchAll(/\*\d+\r\n\$\d+\r\n(\w+)/g)) {
        socket.write(command?.toLowerCase() === 'info' ? `$${info.length}\r\n${info}\r\n` : '+OK\r\n')
      }
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as { port: number }
  return { port, server }
}

async function open(port: number): Promise<unknown> {
  const url = `redis://:geheim@127.0.0.1:${port}`
  return openQueue({ type: 'redis', url }, { lane: 'a', log: pino({ level: 'silent' }) })
}

test('a Redis that is too old is refused with its version and address', async () => {
  const { port, server } = await startStub('5.0.7')
  await expect(open(port)).rejects.toMatchObject({
    name: 'ConfigError',
    texts: {
      en: `the Redis of REDIS_URL (127.0.0.1:${port}) is version 5.0.7; version 6.2 or later is needed`,
      zh: expect.stringContaining('版本为5.0.7'),
    },
  })
  await new Promise((resolve) => server.close(resolve))
})

test('a Redis that is away is told of with its address and the reason', async () => {
  const { port, server } = await startStub('7.0.0')
  await new Promise((resolve) => server.close(resolve))
  await expect(open(port)).rejects.toMatchObject({
    code: 'queue-unavailable',
    params: { server: `127.0.0.1:${port}`, reason: 'ECONNREFUSED' },
  })
})
