import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What the portal answers at an address. */
export interface Answer {
  readonly status?: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array
}

/** An answer, or code that writes one. */
export type Route = Answer | ((request: IncomingMessage, response: ServerResponse) => void)

/** A web site on loopback, built like that of an agency. */
export interface Portal {
  readonly origin: string
  /** By path and query; may be changed while it runs. */
  readonly routes: Map<string, Route>
  /** What was asked for, with the status of the answer, in order. */
  readonly log: string[]
  close(): Promise<void>
}

const notThere: Answer = { status: 404, body: '<html><body>404</body></html>' }

/** Starts a portal. An answer with an `etag` header is 304 to whoever has it already. */
export async function startPortal(routes: Readonly<Record<string, Route>>): Promise<Portal> {
  const table = new Map(Object.entries(routes))
  const log: string[] = []
  const server = createServer((request, response) => {
    response.on('finish', () => log.push(`${response.statusCode} ${request.url}`))
    const route = table.get(request.url ?? '') ?? notThere
    if (typeof route === 'function') route(request, response)
    else answer(route, request, response)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return { origin: `http://127.0.0.1:${port}`, routes: table, log, close: () => close(server) }
}

function answer(
  { status = 200, headers = {}, body = '' }: Answer,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const isKnown = headers.etag !== undefined && request.headers['if-none-match'] === headers.etag
  const type = { 'content-type': 'text/html' }
  response.writeHead(isKnown ? 304 : status, { ...type, ...headers })
  response.end(isKnown ? undefined : body)
}

async function close(server: Server): Promise<void> {
  server.closeAllConnections()
  server.close()
  await once(server, 'close')
}
