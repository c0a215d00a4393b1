import { once } from 'node:events'
import { createServer as createSecureServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { expect, test } from '@jest/globals'
import { selfSigned } from '../../../../tests/portal/self-signed.ts'
import { parseAllowedHost, type Resolve } from '../guard/index.ts'
import { Budget, type FetchErrorCode, fetchLimits, openTransport, Visitor } from './index.ts'

const loopback: Resolve = async () => [{ address: '127.0.0.1', family: 4 }]
const failing =
  (code: string): Resolve =>
  async () => {
    throw Object.assign(new Error(code), { code })
  }

/** Why a visit to an address failed. */
async function failureAt(url: string, resolve: Resolve): Promise<FetchErrorCode | undefined> {
  const allowed = [parseAllowedHost(new URL(url).host)].flatMap((host) => host ?? [])
  const transport = openTransport({ userAgent: 'gongkai/0', allowed, limits: fetchLimits, resolve })
  const manners = { agent: 'gongkai', pauseMs: 1, backoffMs: 1, patienceMs: 1000, redirects: 5 }
  const visitor = new Visitor({ transport, ...manners })
  try {
    await visitor.visit(url, { budget: new Budget({ requests: 5, bytes: 1000 }) })
    return undefined
  } catch (error) {
    return (error as { code: FetchErrorCode }).code
  } finally {
    await transport.close()
  }
}

test('a certificate that nobody vouches for, or that is of another host, is said to be the reason', async () => {
  const server = createSecureServer(selfSigned, (_, response) => response.end('ok')).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  for (const host of ['www.songyue.test', 'www.qinghe.test'])
    expect(await failureAt(`https://${host}:${port}/`, loopback)).toBe('certificate')
  server.closeAllConnections()
  server.close()
})

test.each([
  ['ENOTFOUND', 'name-not-found'],
  ['EAI_NODATA', 'name-not-found'],
  ['EAI_AGAIN', 'unreachable'],
])('a resolver that says %s is told of as %s', async (code, expected) => {
  expect(await failureAt('http://www.songyue.test/', failing(code))).toBe(expected)
})

test('a port where nobody listens, and one that speaks something else, are told apart', async () => {
  const server = createServer((socket) => {
    socket.on('error', () => {}).on('data', () => socket.write('220 mail.songyue.test ready\r\n'))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  expect(await failureAt(`http://www.songyue.test:${port}/`, loopback)).toBe('damaged-response')
  server.close()
  await once(server, 'close')
  expect(await failureAt(`http://www.songyue.test:${port}/`, loopback)).toBe('unreachable')
})
