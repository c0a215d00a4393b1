import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { WebServer } from '../index.ts'
import {
  type Answered,
  type Sent,
  send,
  serviceToken,
  startTestServer,
} from '../testing/start-test-server.ts'

let server: WebServer
let isStoreUp = true

beforeAll(async () => {
  const store = async (): Promise<void> => {
    if (!isStoreUp) throw new Error('away')
  }
  server = await startTestServer({ probes: { store } })
})

afterAll(async () => {
  await server.close()
})

const bearer = { authorization: `Bearer ${serviceToken}` }
const json = { 'content-type': 'application/json' }

/** `PORT` in a header stands for the port of the server. */
async function status(sent: Sent): Promise<number> {
  const entries = Object.entries(sent.headers ?? {})
  const headers = entries.map(([name, value]) => [name, value.replace('PORT', String(server.port))])
  return (await send(server.port, { ...sent, headers: Object.fromEntries(headers) })).status
}

test('the token of the service file opens the api, nothing else does', async () => {
  expect(await status({ headers: bearer })).toBe(200)
  expect(await status({})).toBe(401)
  expect(await status({ headers: { authorization: `Bearer ${serviceToken}a` } })).toBe(401)
  expect(await status({ headers: { authorization: `Basic ${serviceToken}` } })).toBe(401)
  expect(await status({ path: `/api/v1/status?token=${serviceToken}` })).toBe(401)
})

test.each([
  'evil.example',
  'evil.example:PORT',
  '127.0.0.1',
  '127.0.0.1:1',
  'localhost.evil.example:PORT',
  '127.0.0.2:PORT',
  '0.0.0.0:PORT',
])('a request for the host %s is refused, with the token too', async (host) => {
  const headers = { ...bearer, host }
  expect(await status({ headers })).toBe(403)
  expect(await status({ path: '/health', headers })).toBe(403)
  expect(await status({ path: '/', headers: { host } })).toBe(403)
})

test.each([
  'http://evil.example',
  'null',
  '',
  'https://127.0.0.1:PORT',
  'http://127.0.0.1:1',
  'http://localhost:PORT',
  'http://127.0.0.1:PORT.evil.example',
])('a page of %s is refused', async (origin) => {
  expect(await status({ headers: { ...bearer, origin } })).toBe(403)
})

test.each(['cross-site', 'same-site'])('what a browser calls %s is refused', async (site) => {
  expect(await status({ headers: { ...bearer, 'sec-fetch-site': site } })).toBe(403)
})

test('our own names are let in', async () => {
  for (const name of ['127.0.0.1', 'localhost', '[::1]', 'LOCALHOST']) {
    const host = `${name}:PORT`
    const origin = `http://${host}`.toLowerCase().replace('port', 'PORT')
    expect(await status({ headers: { ...bearer, host, origin } })).toBe(200)
  }
})

test('health, readiness and metrics are told without a token', async () => {
  expect(await status({ path: '/health' })).toBe(200)
  expect(await status({ path: '/metrics' })).toBe(200)
  expect(await status({ path: '/ready' })).toBe(200)
  isStoreUp = false
  expect(await status({ path: '/ready' })).toBe(503)
  isStoreUp = true
})

const run: Sent = { path: '/api/v1/runs', method: 'POST', headers: json }

test.each<[string, Sent, number]>([
  ['a place in no list of failures', { path: '/api/v1/failures?after=99999999999999999999' }, 400],
  ['an unknown parameter', { path: '/api/v1/failures?limmit=1' }, 400],
  ['a parameter given twice', { path: '/api/v1/failures?limit=1&limit=2' }, 400],
  ['too long a page', { path: '/api/v1/failures?limit=100000' }, 400],
  ['an id that is none', { path: '/api/v1/sources/..%2F..%2Fetc' }, 400],
  ['a body that is no JSON', { ...run, body: '{' }, 400],
  ['a body that is no UTF-8', { ...run, body: Uint8Array.of(0x22, 0xff, 0x22) }, 400],
  ['an unknown kind of request', { ...run, body: '{"type":"some"}' }, 400],
  ['too large a body', { ...run, body: 'x'.repeat(2_000_000) }, 413],
  ['a form', { ...run, headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: 'a=b' }, 415],
  [
    'JSON by another name',
    { ...run, headers: { 'content-type': 'text/plain' }, body: '{"type":"all"}' },
    415,
  ],
  ['a write without a type', { ...run, headers: {} }, 415],
  ['bytes of a named type', { path: '/api/v1/uploads?name=a', method: 'POST', headers: json }, 415],
  ['what is not there', { path: '/api/v1/sources/abc' }, 404],
  ['an address that is none', { path: '/api/v1/nothing' }, 404],
  ['another method', { path: '/api/v1/status', method: 'PUT', headers: json }, 405],
  ['an unknown method', { path: '/api/v1/status', method: 'PATCH', headers: json }, 405],
])('%s is refused, as a problem', async (_, sent, expected) => {
  const answer = await send(server.port, { ...sent, headers: { ...sent.headers, ...bearer } })
  expect(answer.status).toBe(expected)
  expect(answer.headers['content-type']).toBe('application/problem+json')
  expect(JSON.parse(answer.body)).toMatchObject({
    type: expect.stringMatching(/^urn:gongkai:problem:/),
    title: expect.any(String),
    status: expected,
    code: expect.any(String),
    params: {},
  })
})

describe('on every answer', () => {
  const asked: readonly (readonly [string, Sent])[] = [
    ['the page', { path: '/' }],
    ['health', { path: '/health' }],
    ['an answer of the api', { headers: bearer }],
    ['a refusal for the host', { headers: { host: 'evil.example' } }],
    ['a refusal for want of a token', {}],
    ['what is not there', { path: '/assets/nothing.js' }],
    ['an error', { path: '/api/v1/failures?limit=x', headers: bearer }],
  ]

  test.each(asked)(
    '%s says what browsers are to keep to, and opens nothing to other sites',
    async (_, sent) => {
      const { headers } = await send(server.port, sent)
      expect(headers).toMatchObject(lasting)
      expect(headers['content-security-policy']).toContain("default-src 'none'")
      expect(headers['content-security-policy']).toContain("frame-ancestors 'none'")
      expect(corsOf(headers)).toEqual([])
    },
  )
})

const lasting = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
}

function corsOf(headers: Answered['headers']): readonly string[] {
  return Object.keys(headers).filter((name) => name.startsWith('access-control-'))
}

test('an answer that is still the same is not sent again', async () => {
  const first = await send(server.port, { headers: bearer })
  const tag = String(first.headers.etag)
  expect(tag).toMatch(/^W\/"/)
  const again = await send(server.port, { headers: { ...bearer, 'if-none-match': `"other", ${tag}` } })
  expect(again).toMatchObject({ status: 304, body: '' })
  expect(await status({ headers: { ...bearer, 'if-none-match': '"other"' } })).toBe(200)
})

test('a port that is taken is refused in one line', async () => {
  await expect(startTestServer({ port: server.port })).rejects.toMatchObject({ name: 'ConfigError' })
})

test.each([
  ['DELETE', '/api/v1/reports', 'GET, HEAD'],
  ['PATCH', '/api/v1/decisions', 'POST'],
  ['POST', '/api/v1/sources/abc', 'DELETE, GET, HEAD'],
  ['GET', '/api/v1/uploads', 'POST'],
  ['OPTIONS', '/api/v1/session', 'DELETE, GET, HEAD, POST'],
  ['POST', '/health', 'GET, HEAD'],
  ['POST', '/reports', 'GET, HEAD'],
])('%s is not taken by %s, which takes %s', async (method, path, taken) => {
  const answer = await send(server.port, { method, path, headers: bearer })
  expect([answer.status, answer.headers.allow]).toEqual([405, taken])
  expect(JSON.parse(answer.body)).toMatchObject({ code: 'method-not-allowed' })
})

test('where there is nothing, no method is named', async () => {
  expect(await status({ method: 'DELETE', path: '/api/v1/nothing', headers: bearer })).toBe(404)
})
