import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { freePort } from './free-port.ts'
import { type PrivateServer, startServer } from './private-server.ts'
import { findPostgresProgram } from './server-programs.ts'
import { findServerUser, giveTo } from './server-user.ts'

export interface PostgresPlace {
  /** Made where there is none; one that is there is used as it is. */
  readonly folder: string
  /** Default: one that is free. */
  readonly port?: number
  /** Whether it syncs to the disk; default: no, which suits tests that do not kill it. */
  readonly isDurable?: boolean
}

/** Starts a PostgreSQL of our own; its databases are made and dropped by the user `gongkai`, without password. */
export async function startPostgres({
  folder,
  port,
  isDurable = false,
}: PostgresPlace): Promise<PrivateServer> {
  const user = findServerUser()
  const cluster = join(folder, 'cluster')
  if (!existsSync(cluster)) {
    mkdirSync(folder, { recursive: true })
    giveTo(user, folder)
    const words = ['-D', cluster, '-U', 'gongkai', '-A', 'trust', '-E', 'UTF8', '--no-locale', '--no-sync']
    execFileSync(program('initdb'), words, { ...user, stdio: ['ignore', 'ignore', 'inherit'], cwd: folder })
  }
  const chosenPort = port ?? (await freePort())
  const url = `postgres://gongkai@127.0.0.1:${chosenPort}/postgres`
  const settings = {
    port: chosenPort,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    fsync: isDurable ? 'on' : 'off',
    shared_buffers: '32MB',
    max_connections: 200,
  }
  return startServer({
    url,
    program: program('postgres'),
    words: [
      '-D',
      cluster,
      ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    ],
    user,
    logPath: join(folder, 'log'),
    isReady: async () => answers(url),
  })
}

function program(name: string): string {
  const path = findPostgresProgram(name)
  if (path === null) throw new Error(`${name} of PostgreSQL is not installed`)
  return path
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => {})
  try {
    await client.connect()
    await client.end()
    return true
  } catch {
    return false
  }
}
