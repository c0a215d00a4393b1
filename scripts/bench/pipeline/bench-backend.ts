import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { PipelineConfig } from '../../../src/service/index.ts'
import type { TestServers } from '../../../tests/servers/start-servers.ts'

export type BackendName = 'embedded' | 'postgres' | 'redis'

/** Where a pipeline runs that is measured: folders of its own, and servers that are started for it. */
export interface BenchBackend {
  readonly name: BackendName
  readonly folder: string
  readonly config: PipelineConfig & { readonly inboxPolling: boolean }
  /** The same as variables of the environment. */
  readonly environment: Readonly<Record<string, string>>
  close(): void
}

/** A backend that holds nothing yet; `servers` may be null for the embedded one. */
export async function openBackend(name: BackendName, servers: TestServers | null): Promise<BenchBackend> {
  const folder = mkdtempSync(join(tmpdir(), `gongkai-bench-${name}-`))
  const databaseUrl = name === 'embedded' ? null : await createDatabase(servers)
  const redisUrl = name === 'redis' ? (servers?.redisUrl ?? null) : null
  const folders = { data: join(folder, 'data'), inbox: join(folder, 'inbox'), output: join(folder, 'output') }
  return {
    name,
    folder,
    config: { ...folders, sources: null, inboxPolling: false, databaseUrl, redisUrl },
    environment: {
      ...(databaseUrl === null ? {} : { DATABASE_URL: databaseUrl }),
      ...(redisUrl === null ? {} : { REDIS_URL: redisUrl }),
    },
    close: () => rmSync(folder, { recursive: true, force: true }),
  }
}

async function createDatabase(servers: TestServers | null): Promise<string> {
  if (servers === null) throw new Error('this backend needs its servers')
  const name = `bench_${randomUUID().replaceAll('-', '')}`
  const client = new pg.Client({ connectionString: servers.postgresUrl })
  await client.connect()
  await client.query(`CREATE DATABASE ${name}`)
  await client.end()
  const url = new URL(servers.postgresUrl)
  url.pathname = `/${name}`
  return url.href
}
