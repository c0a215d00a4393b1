import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import { type AddressInfo, connect } from 'node:net'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { Agent, request } from 'undici'
import { selfSigned } from '../../../../tests/portal/self-signed.ts'
import { parseAllowedHost, type Resolve } from './index.ts'
import { proxiedConnector } from './proxied-connector.ts'

let target: Server
let proxy: Server
/** What the proxy was asked to connect to, with the authorization that came along. */
let asked: string[]

beforeEach(async () => {
  asked = []
  target = createServer((incoming, response) => response.end(incoming.headers.host)).listen(0, '127.0.0.1')
  proxy = createServer()
  proxy.on('connect', ({ url, headers }, client) => {
    asked.push([url, headers['proxy-authorization'] ?? ''].join(' ').trim())
    if (headers['proxy-authorization'] === undefined) {
      client.end('HTTP/1.1 407 No\r\n\r\n')
      return
    }
    // Whatever address was asked for is taken to be the target.
    const upstream = connect((target.address() as AddressInfo).port, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 OK\r\n\r\n')
      upstream.pipe(client).pipe(upstream)
    })
    for (const socket of [client, upstream]) socket.on('error', () => {})
  })
  proxy.listen(0, '127.0.0.1')
  await Promise.all([once(target, 'listening'), once(proxy, 'listening')])
})
afterEach(() => {
  for (const server of [target, proxy]) {
    server.closeAllConnections()
    server.close()
  }
})

async function get(url: string, addresses: readonly string[], user = 'me:secret@'): Promise<string> {
  const resolve: Resolve = async () =>
    addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }))
  const allowed = [parseAllowedHost('inside.songyue.test')].flatMap((host) => host ?? [])
  const { port } = proxy.address() as AddressInfo
  const place = new URL(`http://${user}127.0.0.1:${port}`)
  const tunnels = proxiedConnector({ proxy: place, allowed, connectTimeoutMs: 2000, resolve })
  const dispatcher = new Agent({ connect: tunnels.connect })
  try {
    return await (await request(url, { dispatcher })).body.text()
  } finally {
    await dispatcher.destroy()
    await tunnels.close()
  }
}

test('the proxy is told the address that was judged, and the site still the name', async () => {
  expect(await get('http://www.songyue.test/', ['93.184.215.14'])).toBe('www.songyue.test')
  expect(await get('http://www.songyue.test:81/', ['2606:4700::1111'])).toBe('www.songyue.test:81')
  const secret = `Basic ${Buffer.from('me:secret').toString('base64')}`
  expect(asked).toEqual([`93.184.215.14:80 ${secret}`, `[2606:4700::1111]:81 ${secret}`])
})

test.each([
  ['http://www.songyue.test/', ['10.0.0.1']],
  ['http://www.songyue.test/', ['93.184.215.14', '127.0.0.1']],
  ['http://www.songyue.test/', []],
  ['http://127.0.0.1/', []],
  ['http://[::1]/', []],
  ['http://[::ffff:169.254.169.254]/', []],
  ['http://2130706433/', []],
])('%s at %j is not asked for', async (url, addresses) => {
  await expect(get(url, addresses)).rejects.toMatchObject({ name: 'ForbiddenAddressError' })
  expect(asked).toEqual([])
})

test('a host that was allowed by name is left to the proxy to find', async () => {
  await get('http://inside.songyue.test/', [])
  expect(asked[0]).toMatch(/^inside\.songyue\.test:80 /u)
})

test('a proxy that refuses is an error', async () => {
  await expect(get('http://www.songyue.test/', ['93.184.215.14'], '')).rejects.toMatchObject({
    code: 'PROXY_REFUSED',
  })
})

test('a certificate is held against the name, not against the address', async () => {
  target.close()
  const secure = createSecureServer(selfSigned, (_, response) => response.end('ok')).listen(0, '127.0.0.1')
  await once(secure, 'listening')
  target = secure
  await expect(get('https://www.songyue.test/', ['93.184.215.14'])).rejects.toMatchObject({
    code: 'DEPTH_ZERO_SELF_SIGNED_CERT',
  })
})
