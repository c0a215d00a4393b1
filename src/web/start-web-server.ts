import { once } from 'node:events'
import { mkdir, rm } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { getRequestListener } from '@hono/node-server'
import { ConfigError } from '../errors.ts'
import { type AccessSettings, Sessions, toAccess } from './access/index.ts'
import type { ApiOptions } from './api/index.ts'
import { createApp } from './create-app.ts'
import { type FeedStore, LiveFeed } from './live-feed.ts'
import type { HealthOptions } from './monitoring/index.ts'

export interface WebServerOptions
  extends Omit<ApiOptions, 'feed' | 'sessions'>,
    HealthOptions,
    AccessSettings {
  /** 0 takes a free one. */
  readonly port: number
  /** Of the service file. */
  readonly serviceToken: string
  /** What sessions are signed with. */
  readonly sessionKey: Buffer
  readonly store: FeedStore
  /** Where the built page lies; default: beside the built program. */
  readonly pageFolder?: string
}

export interface WebServer {
  readonly port: number
  /** Tells pages that listen of runs that ended in this process just now; others are found out. */
  runEnded(): void
  /** Takes no further request, and lets those under way end. */
  close(): Promise<void>
}

/** What an answer under way may take when the service ends. */
const closeLimitMs = 2000
/** Connections whose answer ended meanwhile are closed then. */
const closeIdleEveryMs = 50
const mostListeners = 64
/** From `dist/src/web`, where this file is built. */
const builtPage = fileURLToPath(new URL('../../page', import.meta.url))

/**
 * Answers HTTP. Errors: ConfigError where the address cannot be listened on, or is open to other machines without
 * a token.
 */
export async function startWebServer(options: WebServerOptions): Promise<WebServer> {
  const { serviceToken, sessionKey, spoolFolder, pageFolder = builtPage } = options
  let { port } = options
  const access = toAccess(options)
  const feed = new LiveFeed(options.store, mostListeners)
  const sessions = new Sessions({ access, serviceToken, key: sessionKey, port: () => port })
  const app = createApp({ ...options, access, sessions, feed, pageFolder, port: () => port })
  await rm(spoolFolder, { recursive: true, force: true })
  await mkdir(spoolFolder, { recursive: true })
  const server = createServer(getRequestListener(app.fetch))
  await listen(server, options)
  port = (server.address() as AddressInfo).port
  const close = async (): Promise<void> => {
    feed.close()
    await closeServer(server)
  }
  return { port, runEnded: () => feed.runEnded(), close }
}

async function listen(server: Server, { host, port }: WebServerOptions): Promise<void> {
  try {
    server.listen(port, host)
    await once(server, 'listening')
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException
    const texts = {
      en: `${host}, port ${port} cannot be listened on (${code}): choose another one`,
      zh: `无法监听${host}的端口${port}（${code}）：请另选地址或端口`,
    }
    throw new ConfigError(texts, { cause })
  }
}

async function closeServer(server: Server): Promise<void> {
  const closed = once(server, 'close')
  server.close()
  const idle = setInterval(() => server.closeIdleConnections(), closeIdleEveryMs)
  const force = setTimeout(() => server.closeAllConnections(), closeLimitMs)
  await closed
  clearInterval(idle)
  clearTimeout(force)
}
