import { expect, test } from '@jest/globals'
import { sql } from 'kysely'
import { createTestDatabase } from '../../../tests/servers/test-database.ts'
import { openDatabase } from '../../database/index.ts'
import { ConfigError } from '../../errors.ts'
import { migrations } from './index.ts'
import { migrate } from './migrate.ts'

test('programs that start at once make the tables once, and a newer one locks the older out', async () => {
  const { url, drop } = await createTestDatabase()
  const databases = await Promise.all([1, 2, 3].map(async () => openDatabase({ type: 'postgres', url })))
  await Promise.all(databases.map(async (database) => migrate(database.builder())))
  const [first] = databases
  const db = first?.builder<unknown>()
  if (!db) throw new Error('no database')
  expect((await sql`SELECT name FROM gongkai.migrations ORDER BY name`.execute(db)).rows).toEqual(
    migrations.map(({ name }) => ({ name })),
  )
  await sql`INSERT INTO gongkai.migrations (name) VALUES ('9999-of-tomorrow')`.execute(db)
  await expect(migrate(db)).rejects.toThrow(ConfigError)
  await expect(migrate(db)).rejects.toThrow('9999-of-tomorrow')
  await Promise.all(databases.map(async (database) => database.close()))
  await drop()
})
