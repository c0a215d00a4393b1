import { PGlite } from '@electric-sql/pglite'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { PreparedStatements } from './prepared-statements.ts'

let database: PGlite
let statements: PreparedStatements

beforeAll(async () => {
  database = await PGlite.create()
  statements = new PreparedStatements(database)
  await database.exec('CREATE TABLE things (number integer, names text[], content json, at timestamptz)')
})
afterAll(async () => database.close())

test('values come back as they were given, each time', async () => {
  const insert = 'INSERT INTO things VALUES ($1, $2, $3, $4), ($1 + 1, NULL, NULL, NULL)'
  const at = '2024-01-31T00:00:00.000Z'
  const { affectedRows } = await statements.run(insert, [1, ['一', 'b"c', null], { a: [1] }, at])
  expect(affectedRows).toBe(2)
  const select = 'SELECT * FROM things WHERE number >= $1 ORDER BY number'
  const nothing = { number: 2, names: null, content: null, at: null }
  for (let time = 0; time < 3; time++) {
    const { rows } = await statements.run(select, [1])
    expect(rows).toEqual([
      { number: 1, names: ['一', 'b"c', null], content: { a: [1] }, at: new Date(at) },
      nothing,
    ])
  }
  expect((await statements.run(select, [2])).rows).toEqual([nothing])
})

test('a statement that failed can be run again', async () => {
  const divide = 'SELECT 6 / $1::integer AS quotient'
  await expect(statements.run(divide, [0])).rejects.toThrow('division by zero')
  expect((await statements.run(divide, [2])).rows).toEqual([{ quotient: 3 }])
})

test('a statement outlives a change of its table after one failure', async () => {
  const select = 'SELECT * FROM changing WHERE true OR $1::text IS NULL'
  await database.exec('CREATE TABLE changing (first integer); INSERT INTO changing VALUES (1)')
  expect((await statements.run(select, ['x'])).rows).toEqual([{ first: 1 }])
  await database.exec('ALTER TABLE changing ADD COLUMN second integer')
  await expect(statements.run(select, ['x'])).rejects.toThrow('cached plan')
  expect((await statements.run(select, ['x'])).rows).toEqual([{ first: 1, second: null }])
})

test('many different statements are not all kept', async () => {
  for (let number = 0; number < 320; number++) await statements.run(`SELECT ${number} + $1::integer`, [1])
  await statements.refresh()
  const { rows } = await database.query<{ count: number }>('SELECT count(*) FROM pg_prepared_statements')
  expect(rows[0]?.count).toBeLessThanOrEqual(300)
})

test('a long text and long JSON arrive as they are', async () => {
  const text = '一"\\\n𠮷'.repeat(1000)
  const { rows } = await statements.run('SELECT $1::text AS text, $2::json AS json, $3::jsonb AS jsonb', [
    text,
    JSON.stringify({ text }),
    JSON.stringify({ text }),
  ])
  expect(rows).toEqual([{ text, json: { text }, jsonb: { text } }])
})
