import { request } from 'node:http'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { type Operations, RequestError } from '../operations/index.ts'
import { startWebServer, type WebServer } from './index.ts'

const token = 'a'.repeat(64)
let server: WebServer
let isStoreUp = true
const unused = async (): Promise<never> => {
  throw new RequestError('unknown-source', 'x')
}

beforeAll(async () => {
  const operations = { status: async () => ({ secret: 1 }), show: unused } as unknown as Operations
  server = await startWebServer({
    port: 0,
    token,
    operations,
    views: { viewSource: unused },
    probes: {
      store: async () => {
        if (!isStoreUp) throw new Error('away')
      },
    },
    metrics: async () => 'gongkai_sources 0\n',
    stop: () => {},
  })
})

afterAll(async () => {
  await server.close()
})

interface Sent {
  readonly path?: string
  readonly method?: string
  readonly headers?: Record<string, string>
  readonly body?: string
}

/** Node's own client: fetch would not send a false Host. */
function send({ path = '/api/v1/status', method = 'GET', headers = {}, body }: Sent): Promise<number> {
  return new Promise((resolve, reject) => {
    const out = request({ host: '127.0.0.1', port: server.port, path, method, headers }, (answer) => {
      answer.resume()
      resolve(answer.statusCode ?? 0)
    })
    out.on('error', reject)
    out.end(body)
  })
}

const bearer = { authorization: `Bearer ${token}` }

test('the token opens the api, nothing else does', async () => {
  expect(await send({ headers: bearer })).toBe(200)
  expect(await send({})).toBe(401)
  expect(await send({ headers: { authorization: `Bearer ${token}a` } })).toBe(401)
  expect(await send({ headers: { authorization: `Basic ${token}` } })).toBe(401)
  expect(await send({ path: `/api/v1/status?token=${token}` })).toBe(401)
})

test.each(['evil.example', 'evil.example:PORT', '127.0.0.1', '127.0.0.1:1', 'localhost.evil.example:PORT'])(
  'a request for the host %s is refused, with the token too',
  async (host) => {
    const headers = { ...bearer, host: host.replace('PORT', String(server.port)) }
    expect(await send({ headers })).toBe(403)
    expect(await send({ path: '/health', headers })).toBe(403)
  },
)

test.each(['http://evil.example', 'null', 'https://127.0.0.1:PORT', 'http://127.0.0.1:1'])(
  'a page of %s is refused',
  async (origin) => {
    const headers = { ...bearer, origin: origin.replace('PORT', String(server.port)) }
    expect(await send({ headers })).toBe(403)
  },
)

test('our own names are let in', async () => {
  for (const name of ['127.0.0.1', 'localhost', '[::1]']) {
    const host = `${name}:${server.port}`
    expect(await send({ headers: { ...bearer, host, origin: `http://${host}` } })).toBe(200)
  }
})

test('health, readiness and metrics are told without a token', async () => {
  expect(await send({ path: '/health' })).toBe(200)
  expect(await send({ path: '/metrics' })).toBe(200)
  expect(await send({ path: '/ready' })).toBe(200)
  isStoreUp = false
  expect(await send({ path: '/ready' })).toBe(503)
  isStoreUp = true
})

test.each<[string, Sent, number]>([
  ['an unknown parameter', { path: '/api/v1/failures?limmit=1' }, 400],
  ['too long a page', { path: '/api/v1/failures?limit=100000' }, 400],
  ['an id that is none', { path: '/api/v1/sources/..%2F..%2Fetc' }, 400],
  ['a body that is no JSON', { path: '/api/v1/runs', method: 'POST', body: '{' }, 400],
  ['an unknown kind of request', { path: '/api/v1/runs', method: 'POST', body: '{"type":"some"}' }, 400],
  ['too large a body', { path: '/api/v1/runs', method: 'POST', body: 'x'.repeat(2_000_000) }, 413],
  ['what is not there', { path: '/api/v1/sources/abc' }, 404],
])('%s is refused', async (_, sent, status) => {
  expect(await send({ ...sent, headers: bearer })).toBe(status)
})

test('a port that is taken is refused in one line', async () => {
  const options = {
    token,
    operations: {} as Operations,
    views: { viewSource: unused },
    probes: {},
    metrics: async () => '',
    stop: () => {},
  }
  await expect(startWebServer({ ...options, port: server.port })).rejects.toMatchObject({
    name: 'ConfigError',
  })
})
