import { randomBytes } from 'node:crypto'
import { rmSync } from 'node:fs'
import { afterAll, afterEach, describe, expect, test } from '@jest/globals'
import type { WebServer } from '../index.ts'
import { builtPage } from '../testing/built-page.ts'
import { type Answered, send, serviceToken, startTestServer } from '../testing/start-test-server.ts'

const token = 'k3yk3yk3yk3yk3yk3y'
const readToken = 'an0ther-t0ken-here'
const json = { 'content-type': 'application/json' }
const pageFolder = builtPage()
let server: WebServer

afterEach(async () => {
  await server.close()
})

afterAll(() => {
  rmSync(pageFolder, { recursive: true })
})

const own = (): { origin: string } => ({ origin: `http://127.0.0.1:${server.port}` })

function signIn(sent: string, headers: Readonly<Record<string, string>> = own()): Promise<Answered> {
  const body = JSON.stringify({ token: sent })
  return send(server.port, {
    path: '/api/v1/session',
    method: 'POST',
    headers: { ...json, ...headers },
    body,
  })
}

function cookieOf({ headers }: Answered): string {
  return String(headers['set-cookie']).split(';')[0] ?? ''
}

function ask(cookie: string, headers: Readonly<Record<string, string>> = {}): Promise<Answered> {
  return send(server.port, { path: '/api/v1/session', headers: { cookie, ...headers } })
}

function forget(cookie: string, headers: Readonly<Record<string, string>>): Promise<Answered> {
  return send(server.port, { path: '/api/v1/sources/0', method: 'DELETE', headers: { cookie, ...headers } })
}

describe('with tokens', () => {
  test('a token is exchanged for a cookie that no script sees and no other site sends', async () => {
    server = await startTestServer({ token: `李明:${token}`, readToken })
    const answer = await signIn(token)
    expect(answer).toMatchObject({ status: 204, body: '' })
    expect(String(answer.headers['set-cookie'])).toMatch(/; Path=\/; HttpOnly; SameSite=Strict$/)
    expect(JSON.parse((await ask(cookieOf(answer))).body)).toEqual({
      role: 'write',
      label: '李明',
      version: '1.0.0',
      schemaVersion: 1,
    })
  })

  test('a token that reads does not write', async () => {
    server = await startTestServer({ token, readToken })
    const cookie = cookieOf(await signIn(readToken))
    expect(JSON.parse((await ask(cookie)).body)).toMatchObject({ role: 'read', label: null })
    expect(JSON.parse((await forget(cookie, own())).body)).toMatchObject({ code: 'read-only', status: 403 })
    const bearer = { authorization: `Bearer ${readToken}` }
    const asked = { path: '/api/v1/stop', method: 'POST', headers: { ...json, ...bearer } }
    expect((await send(server.port, asked)).status).toBe(403)
  })

  test('only who runs the service may end it', async () => {
    const told: string[] = []
    server = await startTestServer({ token, stop: () => told.push('stop') })
    const stop = (sent: string): Promise<Answered> => {
      const headers = { ...json, authorization: `Bearer ${sent}` }
      return send(server.port, { path: '/api/v1/stop', method: 'POST', headers })
    }
    expect(JSON.parse((await stop(token)).body)).toMatchObject({ code: 'operator-only' })
    expect(told).toEqual([])
    expect((await stop(serviceToken)).status).toBe(200)
    expect(told).toEqual(['stop'])
  })

  test('a write with a cookie says which page it comes from', async () => {
    server = await startTestServer({ token })
    const cookie = cookieOf(await signIn(token))
    expect((await forget(cookie, own())).status).not.toBe(403)
    expect((await forget(cookie, {})).status).toBe(403)
    expect((await forget(cookie, { origin: 'http://evil.example' })).status).toBe(403)
    expect((await forget(cookie, { ...own(), 'sec-fetch-site': 'same-site' })).status).toBe(403)
  })

  test('no other address passes for that of signing in', async () => {
    server = await startTestServer({ token })
    for (const path of ['/api/v1/sources/0%2Fapi%2Fv1%2Fsession', '/api/v1/x/api/v1/session']) {
      expect((await send(server.port, { path, method: 'DELETE', headers: own() })).status).toBe(401)
    }
  })

  test('opening the page lets nobody in', async () => {
    server = await startTestServer({ token })
    expect((await send(server.port, { path: '/' })).headers['set-cookie']).toBeUndefined()
  })

  test('whoever signs out is out', async () => {
    server = await startTestServer({ token })
    const cookie = cookieOf(await signIn(token))
    const asked = { path: '/api/v1/session', method: 'DELETE', headers: { cookie, ...own() } }
    const answer = await send(server.port, asked)
    expect(answer.status).toBe(204)
    expect(cookieOf(answer)).toMatch(/=$/)
    expect(await ask('')).toMatchObject({ status: 401 })
  })

  test('a session goes on after a restart, and ends when its token is taken away', async () => {
    const sessionKey = randomBytes(32)
    server = await startTestServer({ token, readToken, sessionKey })
    const { port } = server
    const cookie = cookieOf(await signIn(readToken))
    await server.close()
    server = await startTestServer({ token, readToken, sessionKey, port })
    expect((await ask(cookie)).status).toBe(200)
    await server.close()
    server = await startTestServer({ token, sessionKey, port })
    expect((await ask(cookie)).status).toBe(401)
  })

  test('guessing is stopped, and stops neither sessions nor the command line', async () => {
    server = await startTestServer({ token })
    const cookie = cookieOf(await signIn(token))
    for (let guess = 0; guess < 10; guess++) expect((await signIn('wrong')).status).toBe(401)
    const answer = await signIn(token)
    expect(answer.status).toBe(429)
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0)
    expect((await ask('', { authorization: `Bearer ${token}` })).status).toBe(429)
    expect((await ask(cookie)).status).toBe(200)
    expect((await ask('', { authorization: `Bearer ${serviceToken}` })).status).toBe(200)
  })
})

describe('behind a reverse proxy', () => {
  const publicUrl = 'https://reports.example.org'
  const host = 'reports.example.org'

  test('its name and its pages are ours, and the cookie goes encrypted only', async () => {
    server = await startTestServer({ token, publicUrl })
    const answer = await signIn(token, { host, origin: publicUrl })
    expect(answer.status).toBe(204)
    expect(String(answer.headers['set-cookie'])).toMatch(/; Secure/)
    expect((await signIn(token, { host, origin: `http://${host}` })).status).toBe(204)
    expect((await signIn(token, { host, origin: 'https://evil.example' })).status).toBe(403)
    expect((await signIn(token, { host: `${host}.evil.example` })).status).toBe(403)
  })
})

describe('without tokens', () => {
  test('whoever opens the page on this machine is let in', async () => {
    server = await startTestServer({ pageFolder })
    const cookie = cookieOf(await send(server.port, { path: '/reports?year=2023' }))
    expect(JSON.parse((await ask(cookie)).body)).toMatchObject({ role: 'write', label: null })
    const again = await send(server.port, { path: '/', headers: { cookie } })
    expect(again.headers['set-cookie']).toBeUndefined()
  })

  test.each(['x-forwarded-for', 'x-forwarded-host', 'forwarded', 'via'])(
    'nobody is let in whom a proxy brings: %s',
    async (name) => {
      server = await startTestServer({ pageFolder })
      const answer = await send(server.port, { path: '/', headers: { [name]: 'x' } })
      expect(answer.headers['set-cookie']).toBeUndefined()
    },
  )

  test('a token that nobody set opens nothing', async () => {
    server = await startTestServer()
    for (const guess of ['visitor', '', 'null']) expect((await signIn(guess)).status).not.toBe(204)
  })
})
