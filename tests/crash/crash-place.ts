import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { PipelineConfig } from '../../src/service/index.ts'
import { freePort } from '../servers/free-port.ts'
import type { PrivateServer } from '../servers/private-server.ts'
import { startPostgres } from '../servers/start-postgres.ts'
import { startRedis } from '../servers/start-redis.ts'
import { flushRedis } from './flush-redis.ts'

export type BackendName = 'embedded' | 'postgres' | 'redis'

/** Where a crash run takes place, and what can happen to its servers. */
export interface CrashPlace {
  readonly folder: string
  readonly config: PipelineConfig & { readonly inboxPolling: boolean }
  /** Troubles with servers, each to happen once while files are under way. */
  readonly troubles: readonly Trouble[]
  close(): Promise<void>
}

export interface Trouble {
  readonly name: 'PostgreSQL restarted' | 'Redis killed' | 'Redis flushed'
  readonly happen: () => Promise<void>
}

/** A fresh folder with the servers that the backend needs, on ports that stay the same over a restart. */
export async function openPlace(backend: BackendName): Promise<CrashPlace> {
  const folder = mkdtempSync(join(tmpdir(), `gongkai-crash-${backend}-`))
  const folders = { data: join(folder, 'data'), inbox: join(folder, 'inbox'), output: join(folder, 'output') }
  const config = { ...folders, sources: null, inboxPolling: false, databaseUrl: null, redisUrl: null }
  const remove = (): void => rmSync(folder, { recursive: true, force: true })
  if (backend === 'embedded') return { folder, config, troubles: [], close: async () => remove() }
  const postgres = await openPostgres()
  const redis = backend === 'redis' ? await openRedis(join(folder, 'redis')) : null
  return {
    folder,
    config: { ...config, databaseUrl: postgres.url, redisUrl: redis?.url ?? null },
    troubles: [
      { name: 'PostgreSQL restarted', happen: () => postgres.restart('SIGINT') },
      ...(redis
        ? ([
            { name: 'Redis killed', happen: () => redis.restart('SIGKILL') },
            { name: 'Redis flushed', happen: () => flushRedis(redis.url) },
          ] as const)
        : []),
    ],
    close: async () => {
      await Promise.all([redis?.stop(), postgres.stop()])
      remove()
    },
  }
}

interface Restartable {
  readonly url: string
  restart(signal: NodeJS.Signals): Promise<void>
  stop(): Promise<void>
}

async function openPostgres(): Promise<Restartable> {
  // Another user than ours must come as far as its own folder.
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-crash-server-'))
  const port = await freePort()
  const server = await openRestartable(() => startPostgres({ folder, port, isDurable: true }))
  const url = new URL(server.url)
  const client = new pg.Client({ connectionString: url.href })
  await client.connect()
  await client.query('CREATE DATABASE crash')
  await client.end()
  url.pathname = '/crash'
  const stop = async (): Promise<void> => {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
  return { ...server, url: url.href, stop }
}

async function openRedis(folder: string): Promise<Restartable> {
  const port = await freePort()
  return openRestartable(() => startRedis({ folder, port }))
}

async function openRestartable(start: () => Promise<PrivateServer>): Promise<Restartable> {
  let server = await start()
  return {
    url: server.url,
    restart: async (signal) => {
      await server.stop(signal)
      server = await start()
    },
    stop: () => server.stop(),
  }
}
