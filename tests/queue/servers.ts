import { randomBytes } from 'node:crypto'
import { Redis } from 'ioredis'
import pg from 'pg'

/** The address of an empty database of its own on the tests' PostgreSQL. */
export async function freshDatabaseUrl(): Promise<string> {
  const url = new URL(serverUrl('GONGKAI_TEST_POSTGRES_URL'))
  const name = `queue_${randomBytes(6).toString('hex')}`
  const client = new pg.Client({ connectionString: url.href })
  await client.connect()
  await client.query(`CREATE DATABASE ${name}`)
  await client.end()
  url.pathname = `/${name}`
  return url.href
}

/** The address of an empty database on the tests' Redis; one suite at a time may use it. */
export async function freshRedisUrl(): Promise<string> {
  const url = new URL(serverUrl('GONGKAI_TEST_REDIS_URL'))
  url.pathname = '/1'
  const client = new Redis(url.href)
  await client.flushdb()
  client.disconnect()
  return url.href
}

function serverUrl(name: string): string {
  const url = process.env[name]
  if (!url) throw new Error(`${name} is not set: the servers of the tests do not run`)
  return url
}
