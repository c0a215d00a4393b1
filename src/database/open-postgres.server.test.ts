import { mkdtempSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { sql } from 'kysely'
import { freePort } from '../../tests/servers/free-port.ts'
import type { PrivateServer } from '../../tests/servers/private-server.ts'
import { startPostgres } from '../../tests/servers/start-postgres.ts'
import { startRelay } from '../../tests/servers/start-relay.ts'
import { createTestDatabase } from '../../tests/servers/test-database.ts'
import { ConfigError, TransientError } from '../errors.ts'
import { openDatabase } from './index.ts'
import { openPostgres } from './open-postgres.ts'

let folder: string
let port: number
let server: PrivateServer

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gongkai-own-postgres-'))
  port = await freePort()
  server = await startPostgres({ folder, port })
})
afterAll(async () => {
  await server.stop()
  await rm(folder, { recursive: true })
})

test('a server that is away is a failure that may pass', async () => {
  const url = `postgres://gongkai@127.0.0.1:${await freePort()}/postgres`
  await expect(openDatabase({ type: 'postgres', url })).rejects.toThrow(TransientError)
})

test('a table that changed fails one transaction for now, and no other', async () => {
  const database = await openDatabase({ type: 'postgres', url: server.url })
  const db = database.builder<unknown>()
  const read = async (): Promise<unknown> =>
    db
      .transaction()
      .execute(
        async (transaction) => (await sql`SELECT * FROM changing WHERE ${1} = 1`.execute(transaction)).rows,
      )
  await sql`CREATE TABLE changing AS SELECT 1 AS one`.execute(db)
  expect(await read()).toEqual([{ one: 1 }])
  await sql`ALTER TABLE changing ADD two integer`.execute(db)
  await expect(read()).rejects.toThrow(TransientError)
  expect(await read()).toEqual([{ one: 1, two: null }])
  await sql`DROP TABLE changing`.execute(db)
  await database.close()
})

test('a server that refuses us is told in one line', async () => {
  const url = new URL(server.url)
  url.pathname = '/nowhere'
  const opening = openDatabase({ type: 'postgres', url: url.href })
  await expect(opening).rejects.toThrow(ConfigError)
  await expect(openDatabase({ type: 'postgres', url: url.href })).rejects.toThrow(
    '/nowhere) refuses us: it has no database of this name',
  )
})

test.each(['SIGINT', 'SIGKILL'] as const)(
  'work goes on after the server was ended by %s and started',
  async (signal) => {
    const database = await openDatabase({ type: 'postgres', url: server.url })
    const db = database.builder<unknown>()
    const broken = db.transaction().execute(async (transaction) => {
      await sql`SELECT 1`.execute(transaction)
      await server.stop(signal)
      await sql`SELECT 1`.execute(transaction)
    })
    await expect(broken).rejects.toThrow(TransientError)
    await expect(sql`SELECT 1`.execute(db)).rejects.toThrow(TransientError)
    server = await startPostgres({ folder, port })
    expect((await sql`SELECT 1 AS one`.execute(db)).rows).toEqual([{ one: 1 }])
    await database.close()
  },
)

test('a connection that is lost without a word fails what waits on it, and work goes on', async () => {
  const relay = await startRelay(port)
  const url = server.url.replace(`:${port}/`, `:${relay.port}/`)
  const database = await openPostgres({ url, silenceLimitMs: 300 })
  const db = database.builder<unknown>()
  const slow = sql`SELECT pg_sleep(1)`.execute(db)
  await expect(slow).resolves.toMatchObject({ rows: [{}] })
  const sleepsSeconds = 5
  const lost = sql`SELECT pg_sleep(${sleepsSeconds})`.execute(db)
  await sleep(500)
  relay.loseConnections()
  await expect(lost).rejects.toThrow(TransientError)
  expect((await sql`SELECT 1 AS one`.execute(db)).rows).toEqual([{ one: 1 }])
  await database.close()
  await relay.close()
})

test('a database that is not in UTF-8 is refused', async () => {
  const { url, drop } = await createTestDatabase()
  const database = await openDatabase({ type: 'postgres', url })
  await sql`CREATE DATABASE gongkai_latin ENCODING 'SQL_ASCII' TEMPLATE template0`.execute(database.builder())
  const other = new URL(url)
  other.pathname = '/gongkai_latin'
  await expect(openDatabase({ type: 'postgres', url: other.href })).rejects.toThrow("ENCODING 'UTF8'")
  await sql`DROP DATABASE gongkai_latin WITH (FORCE)`.execute(database.builder())
  await database.close()
  await drop()
})
