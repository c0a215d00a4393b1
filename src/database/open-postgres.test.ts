import { createServer, type Server } from 'node:net'
import { expect, test } from '@jest/globals'
import { openPostgres } from './open-postgres.ts'

/** A message of the protocol of PostgreSQL (chapter 54): a letter, its length, its content. */
function message(letter: string, ...parts: readonly Buffer[]): Buffer {
  const content = Buffer.concat(parts)
  return Buffer.concat([Buffer.from(letter), int32(content.length + 4), content])
}

function int32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeInt32BE(value)
  return bytes
}

const ready = message('Z', Buffer.from('I'))

/** A row of texts, as the simple protocol gives it. */
function answer(row: Readonly<Record<string, string>>): Buffer {
  const count = Buffer.from([0, Object.keys(row).length])
  // Table, column, type `text`, its size, its modifier, as text.
  const kind = Buffer.concat([int32(0), Buffer.from([0, 0]), int32(25), Buffer.from([255, 255]), int32(-1)])
  const names = Object.keys(row).map((name) =>
    Buffer.concat([Buffer.from(`${name}\0`), kind, Buffer.from([0, 0])]),
  )
  const values = Object.values(row).map((text) => Buffer.concat([int32(text.length), Buffer.from(text)]))
  return Buffer.concat([
    message('T', count, ...names),
    message('D', count, ...values),
    message('C', Buffer.from('SELECT 1\0')),
    ready,
  ])
}

/** A server that lets everybody in and gives the same row to every query. */
async function startStub(row: Readonly<Record<string, string>>): Promise<{ url: string; server: Server }> {
  const server = createServer((socket) => {
    socket.on('error', () => {})
    socket.once('data', () => {
      socket.write(Buffer.concat([message('R', int32(0)), ready]))
      socket.on('data', (bytes) => {
        if (bytes.toString('latin1', 0, 1) === 'Q') socket.write(answer(row))
      })
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as { port: number }
  return { url: `postgres://gongkai:geheim@127.0.0.1:${port}/reports`, server }
}

test.each([
  ['is PostgreSQL 12; version 13 or later is needed', { version: '120012', encoding: 'UTF8' }],
  ["is in SQL_ASCII; make one with ENCODING 'UTF8'", { version: '150003', encoding: 'SQL_ASCII' }],
])('a server that will not do is refused: it %s', async (reason, row) => {
  const { url, server } = await startStub(row)
  const name = url.split('@')[1]
  await expect(openPostgres({ url })).rejects.toMatchObject({
    name: 'ConfigError',
    message: `the database of DATABASE_URL (${name}) ${reason}`,
  })
  await new Promise((resolve) => server.close(resolve))
})
