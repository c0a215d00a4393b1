import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { benchPages } from './bench-page.ts'

/** What a host saw: when each request came, and how long after the answer to the one before; ms. */
export interface HostLog {
  readonly arrivals: number[]
  shortestPauseMs: number
}

// The hosts of `npm run bench -- crawl`, all of loopback, in a process of their own: `node portal.mjs PAGES`.
const pages = new Map(benchPages(Number(process.argv[2])).map(({ path, body }) => [path, body]))
const logs: Record<string, HostLog> = {}
const answeredAt = new Map<string, number>()

const server = createServer((request, response) => {
  const host = (request.headers.host ?? '').split(':')[0] ?? ''
  const body = pages.get(request.url ?? '')
  const now = performance.now()
  logs[host] ??= { arrivals: [], shortestPauseMs: Number.POSITIVE_INFINITY }
  const log = logs[host]
  const before = answeredAt.get(host)
  if (before !== undefined) log.shortestPauseMs = Math.min(log.shortestPauseMs, now - before)
  if (body) log.arrivals.push(now)
  // Before it is sent: this process may be made to wait after it.
  answeredAt.set(host, performance.now())
  response.writeHead(body ? 200 : 404, { 'content-type': 'text/html' }).end(body)
})
server.listen(0, () => process.send?.({ port: (server.address() as AddressInfo).port }))
process.on('message', () => process.send?.({ logs }))
