import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { testPostgresUrl } from './test-servers.ts'

/** An empty database on the test server, for one test file. */
export interface TestDatabase {
  readonly url: string
  /** Also ends connections that are still open. */
  drop(): Promise<void>
}

/** Makes an empty database on the PostgreSQL of the tests. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const name = `test_${randomUUID().replaceAll('-', '')}`
  await ask(`CREATE DATABASE ${name}`)
  const url = new URL(testPostgresUrl())
  url.pathname = `/${name}`
  return { url: url.href, drop: async () => ask(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`) }
}

async function ask(text: string): Promise<void> {
  const client = new pg.Client({ connectionString: testPostgresUrl() })
  await client.connect()
  try {
    await client.query(text)
  } finally {
    await client.end()
  }
}
