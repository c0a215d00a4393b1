import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import { ConfigError } from '../errors.ts'
import { type AppOptions, createApp } from './create-app.ts'

export interface WebServerOptions extends Omit<AppOptions, 'port'> {
  /** 0 takes a free one. */
  readonly port: number
}

export interface WebServer {
  readonly port: number
  /** Takes no further request, and lets those under way end. */
  close(): Promise<void>
}

const loopback = '127.0.0.1'
/** What an answer under way may take when the service ends. */
const closeLimitMs = 2000

/** Answers HTTP on the loopback address. Errors: ConfigError where the port is taken or not ours. */
export async function startWebServer(options: WebServerOptions): Promise<WebServer> {
  let port = options.port
  const app = createApp({ ...options, port: () => port })
  const server = createServer(getRequestListener(app.fetch))
  try {
    server.listen(options.port, loopback)
    await once(server, 'listening')
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException
    throw new ConfigError(`port ${options.port} cannot be listened on (${code}): choose another one`, {
      cause,
    })
  }
  port = (server.address() as AddressInfo).port
  return {
    port,
    close: async () => {
      const closed = once(server, 'close')
      server.close()
      server.closeIdleConnections()
      const force = setTimeout(() => server.closeAllConnections(), closeLimitMs)
      await closed
      clearTimeout(force)
    },
  }
}
