import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { installServers } from './install-servers.ts'
import { startPostgres } from './start-postgres.ts'
import { startRedis } from './start-redis.ts'

/** The servers that tests run on. */
export interface TestServers {
  readonly postgresUrl: string
  readonly redisUrl: string
  /** Ends them and deletes their folder. */
  stop(): Promise<void>
}

/** Starts a PostgreSQL and a Redis on free ports, in a temporary folder; installs them where they are missing. */
export async function startServers(): Promise<TestServers> {
  installServers()
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-servers-'))
  // Another user than ours must come as far as its own folder in here.
  const postgresFolder = mkdtempSync(join(tmpdir(), 'gongkai-postgres-'))
  const servers = await Promise.all([
    startPostgres({ folder: postgresFolder }),
    startRedis({ folder: join(folder, 'redis') }),
  ])
  const [postgres, redis] = servers
  return {
    postgresUrl: postgres.url,
    redisUrl: redis.url,
    stop: async () => {
      await Promise.all(servers.map(async (server) => server.stop()))
      for (const path of [folder, postgresFolder]) rmSync(path, { recursive: true, force: true })
    },
  }
}
