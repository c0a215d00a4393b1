import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { type Kysely, sql } from 'kysely'
import { copyCluster } from '../../tests/servers/seeded-cluster.ts'
import { ConfigError } from '../errors.ts'
import { embeddedPostgresMajor } from './cluster.ts'
import { type Database, openEmbedded } from './index.ts'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gongkai-database-'))
})
afterEach(async () => rm(folder, { recursive: true }))

const open = async (): Promise<Database> => openEmbedded({ folder, makeCluster: copyCluster })

async function openWithTable(): Promise<{ database: Database; db: Kysely<unknown> }> {
  const database = await open()
  const db = database.builder<unknown>()
  await sql`CREATE TABLE rows (number integer NOT NULL)`.execute(db)
  return { database, db }
}

async function numbers(db: Kysely<unknown>): Promise<number[]> {
  const { rows } = await sql<{ number: number }>`SELECT number FROM rows ORDER BY number`.execute(db)
  return rows.map(({ number }) => number)
}

test('what was written is there when the folder is opened again, with small buffers', async () => {
  const { database, db } = await openWithTable()
  await sql`INSERT INTO rows VALUES (1)`.execute(db)
  await database.close()
  const again = await open()
  expect(await numbers(again.builder())).toEqual([1])
  const { rows } = await sql`SHOW shared_buffers`.execute(again.builder())
  expect(rows).toEqual([{ shared_buffers: '8MB' }])
  await again.close()
})

test('a folder that is open is refused to a second', async () => {
  const database = await open()
  await expect(open()).rejects.toThrow(ConfigError)
  await database.close()
})

test('a transaction that is rolled back takes nothing of others with it', async () => {
  const { database, db } = await openWithTable()
  const others: Promise<unknown>[] = []
  const undone = db.transaction().execute(async (transaction) => {
    await sql`INSERT INTO rows VALUES (1)`.execute(transaction)
    others.push(sql`INSERT INTO rows VALUES (2)`.execute(db))
    await sql`INSERT INTO rows VALUES (3)`.execute(transaction)
    throw new Error('undone')
  })
  await expect(undone).rejects.toThrow('undone')
  await Promise.all(others)
  expect(await numbers(db)).toEqual([2])
  await database.close()
})

test('a failed statement leaves the database usable, and its error has nothing of what was asked', async () => {
  const { database, db } = await openWithTable()
  const failed = db.transaction().execute(async (transaction) => {
    await sql`INSERT INTO rows VALUES (1)`.execute(transaction)
    await sql`INSERT INTO rows SELECT ${'secret text'}::integer`.execute(transaction)
  })
  const error = await failed.catch((cause: unknown) => cause)
  expect(error).toBeInstanceOf(Error)
  expect(Object.keys(error as object)).not.toContain('params')
  expect(await numbers(db)).toEqual([])
  await database.close()
})

test('a notification reaches every client of the queue', async () => {
  const database = await open()
  const clients = [await database.queuePool.connect(), await database.queuePool.connect()]
  const heard = clients.map(async (client) => new Promise((resolve) => client.once('notification', resolve)))
  await clients[0]?.query('-- a comment first\nLISTEN bell')
  await database.queuePool.query('SELECT pg_notify($1, $2)', ['bell', 'rings'])
  expect(await Promise.all(heard)).toEqual([
    { channel: 'bell', payload: 'rings' },
    { channel: 'bell', payload: 'rings' },
  ])
  await database.close()
})

test.each([
  ['a newer layout', 'folder.json', '{"layout":99,"postgres":"18"}', /newer version of gongkai/],
  ['a newer PostgreSQL', 'database/PG_VERSION', '99\n', /newer version of gongkai/],
  ['an older PostgreSQL', 'database/PG_VERSION', '17\n', /PostgreSQL 17.*gongkai rebuild/],
])('a folder of %s is refused, and not locked by it', async (_, file, content, message) => {
  await (await open()).close()
  await writeFile(join(folder, file), content)
  await expect(open()).rejects.toThrow(message)
  await expect(open()).rejects.toThrow(message)
})

test('the major version that folders are made with is that of PGlite', async () => {
  const database = await open()
  const { rows } = await sql<{
    version: string
  }>`SELECT current_setting('server_version') AS version`.execute(database.builder())
  expect(rows[0]?.version.split('.')[0]).toBe(embeddedPostgresMajor)
  await database.close()
})

test('a database that is made anew keeps the old one beside it', async () => {
  const { database } = await openWithTable()
  await database.close()
  const anew = await openEmbedded({ folder, makeCluster: copyCluster, isAnew: true })
  await expect(numbers(anew.builder())).rejects.toThrow('does not exist')
  await anew.close()
})

test('on a disk that is nearly full nothing is begun, and all goes on when there is room', async () => {
  let free = 1e9
  const database = await openEmbedded({ folder, makeCluster: copyCluster, freeBytes: () => free })
  const db = database.builder<unknown>()
  await sql`CREATE TABLE rows (number integer NOT NULL)`.execute(db)
  free = 1e6
  await sleep(100)
  const insert = sql`INSERT INTO rows VALUES (1)`
  await expect(insert.execute(db)).rejects.toMatchObject({ name: 'TransientError', code: 'disk-full' })
  await expect(db.transaction().execute((tx) => insert.execute(tx))).rejects.toMatchObject({
    code: 'disk-full',
  })
  free = 1e9
  await sleep(100)
  await db.transaction().execute((tx) => insert.execute(tx))
  expect(await numbers(db)).toEqual([1])
  await database.close()
  const closed = openEmbedded({ folder, freeBytes: () => 1e6 })
  await expect(closed).rejects.toMatchObject({ name: 'TransientError', code: 'disk-full' })
})

test('the write-ahead log does not grow with what is written', async () => {
  const { database, db } = await openWithTable()
  for (let round = 0; round < 5; round++) {
    await sql`INSERT INTO rows SELECT generate_series(1, 100000)`.execute(db)
    for (let number = 0; number < 1001; number++) await sql`SELECT ${number}::integer`.execute(db)
  }
  const { rows } = await sql<{ bytes: number }>`SELECT sum(size) AS bytes FROM pg_ls_waldir()`.execute(db)
  expect(Number(rows[0]?.bytes)).toBeLessThan(24 * 1024 * 1024)
  await database.close()
})

test('space of deleted rows can be reclaimed', async () => {
  const { database, db } = await openWithTable()
  await sql`INSERT INTO rows SELECT generate_series(1, 20000)`.execute(db)
  await sql`DELETE FROM rows`.execute(db)
  await database.tidy()
  const { rows } = await sql<{ size: number }>`SELECT pg_relation_size('rows') AS size`.execute(db)
  expect(Number(rows[0]?.size)).toBe(0)
  await database.close()
})
