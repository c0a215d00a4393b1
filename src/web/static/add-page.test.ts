import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { WebServer } from '../index.ts'
import { builtPage } from '../testing/built-page.ts'
import { send, startTestServer } from '../testing/start-test-server.ts'

const folder = builtPage()
let server: WebServer

beforeAll(async () => {
  server = await startTestServer({ pageFolder: folder })
})

afterAll(async () => {
  await server.close()
  rmSync(folder, { recursive: true })
})

test.each(['/', '/reports', '/reports/0123abcd', '/compare?agency=a.b', '/review/', '/index.html'])(
  'the view %s is the page, asked for anew each time',
  async (path) => {
    const { status, headers, body } = await send(server.port, { path })
    expect({ status, body }).toEqual({ status: 200, body: '<!doctype html><title>公开</title>' })
    expect(headers).toMatchObject({ 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' })
    expect(headers['content-security-policy']).toContain("script-src 'self' 'wasm-unsafe-eval'; ")
    expect(headers['content-security-policy']).not.toMatch(
      /https?:|unsafe-(?:inline|eval)'(?<!wasm-unsafe-eval')/,
    )
  },
)

test('a file whose name tells what it holds is kept for good', async () => {
  const { headers, body } = await send(server.port, { path: '/assets/page-a1B2c3D4.js' })
  expect(body).toBe('export {}')
  expect(headers).toMatchObject({
    'content-type': 'text/javascript; charset=utf-8',
    'cache-control': 'public, max-age=31536000, immutable',
  })
})

test('another file is asked for anew, and not sent again', async () => {
  const first = await send(server.port, { path: '/icon.svg' })
  expect(first.headers).toMatchObject({ 'content-type': 'image/svg+xml', 'cache-control': 'no-cache' })
  const headers = { 'if-none-match': String(first.headers.etag) }
  expect(await send(server.port, { path: '/icon.svg', headers })).toMatchObject({ status: 304, body: '' })
})

test.each([
  '/../package.json',
  '/%2e%2e/package.json',
  '/..%2fpackage.json',
  '/assets/..%2f..%2f..%2fetc%2fpasswd.txt',
  '/assets//page-a1B2c3D4.js',
  '/assets/page-a1B2c3D4.js%00.html',
  '/late.txt',
])('%s is none of the files', async (path) => {
  writeFileSync(join(folder, 'late.txt'), 'came after the start')
  const { status, body } = await send(server.port, { path })
  expect(status).toBe(404)
  expect(JSON.parse(body)).toMatchObject({ code: 'not-found' })
})

test('a page that was not built says how it is', async () => {
  const other = await startTestServer({ pageFolder: join(folder, 'none') })
  const { status, body } = await send(other.port, { path: '/' })
  await other.close()
  expect(status).toBe(503)
  expect(body).toContain('npm run build')
})
