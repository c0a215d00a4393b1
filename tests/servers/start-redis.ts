import { once } from 'node:events'
import { mkdirSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { freePort } from './free-port.ts'
import { type PrivateServer, startServer } from './private-server.ts'
import { findOnPath } from './server-programs.ts'

export interface RedisPlace {
  /** Made where there is none; what it holds outlives the server. */
  readonly folder: string
  /** Default: one that is free. */
  readonly port?: number
}

/** Starts a Redis of our own, which writes everything to an append-only file and evicts nothing. */
export async function startRedis({ folder, port }: RedisPlace): Promise<PrivateServer> {
  const program = findOnPath('redis-server')
  if (program === null) throw new Error('redis-server is not installed')
  mkdirSync(folder, { recursive: true })
  const chosenPort = port ?? (await freePort())
  const settings = {
    port: chosenPort,
    bind: '127.0.0.1',
    dir: folder,
    save: '',
    appendonly: 'yes',
    'maxmemory-policy': 'noeviction',
  }
  return startServer({
    url: `redis://127.0.0.1:${chosenPort}`,
    program,
    words: Object.entries(settings).flatMap(([name, value]) => [`--${name}`, String(value)]),
    user: {},
    logPath: join(folder, 'log'),
    isReady: async () => answers(chosenPort),
  })
}

/** While it loads its file it answers, but with an error. */
async function answers(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1')
  try {
    socket.write('PING\r\n')
    const [answer] = (await once(socket, 'data')) as [Buffer]
    return answer.toString().startsWith('+PONG')
  } catch {
    return false
  } finally {
    socket.destroy()
  }
}
