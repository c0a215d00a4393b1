import type { LookupAddress } from 'node:dns'
import { once } from 'node:events'
import { type AddressInfo, createServer, type Server } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { Agent, request } from 'undici'
import { ForbiddenAddressError, guardedConnector, parseAllowedHost } from './index.ts'
import { isPublicAddress } from './is-public-address.ts'

/** Ways to write a forbidden host in a URL; the port of the forbidden server follows each. */
const forbiddenHosts = [
  '127.0.0.1',
  '127.1',
  '127.0.1',
  '127.255.255.254',
  '2130706433',
  '0x7f000001',
  '0x7f.1',
  '0x7f.0.0.0x1',
  '017700000001',
  '0177.0.0.1',
  '0177.0x0.1',
  '%31%32%37.0.0.1',
  '127.0.0.1.',
  '127。0。0。1',
  '１２７.0.0.1',
  '①②⑦.0.0.1',
  '0.0.0.0',
  '0',
  'localhost',
  'LOCALHOST',
  'ⓛocalhost',
  '[::1]',
  '[0:0:0:0:0:0:0:1]',
  '[::]',
  '[::ffff:127.0.0.1]',
  '[::ffff:7f00:1]',
  '[0:0:0:0:0:ffff:7f00:0001]',
  '[::127.0.0.1]',
  '[64:ff9b::127.0.0.1]',
  '[64:ff9b:1::7f00:1]',
  '[2002:7f00:1::]',
  '[2001:0:7f00:1::]',
  '[fe80::1]',
  '[fec0::1]',
  '[fc00::1]',
  '[fd00:ec2::254]',
  '[ff02::1]',
  '[2001:db8::1]',
  '[100::1]',
  '[5f00::1]',
  '10.0.0.1',
  '100.64.0.1',
  '169.254.169.254',
  '172.16.0.1',
  '172.31.255.255',
  '192.0.0.170',
  '192.0.2.1',
  '192.168.1.1',
  '198.18.0.1',
  '198.51.100.1',
  '203.0.113.1',
  '224.0.0.1',
  '255.255.255.255',
] as const

/** Answers of a resolver that must not be followed, whatever stands beside them. */
const forbiddenAnswers: readonly (readonly string[])[] = [
  ['127.0.0.1'],
  ['::1'],
  ['::ffff:127.0.0.1'],
  ['fe80::1%lo'],
  ['8.8.8.8', '127.0.0.1'],
  ['127.0.0.1', '8.8.8.8'],
  ['2606:4700::1111', '::1'],
  ['not an address'],
  [],
]

describe('the guard of addresses', () => {
  let server: Server
  let port = 0
  let connections = 0
  beforeAll(async () => {
    server = createServer((socket) => {
      connections += 1
      socket.end('HTTP/1.1 200 OK\r\ncontent-length: 0\r\nconnection: close\r\n\r\n')
    })
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    port = (server.address() as AddressInfo).port
  })
  beforeEach(() => {
    connections = 0
  })
  afterAll(() => {
    server.close()
  })

  test('the table has at least forty cases', () => {
    expect(forbiddenHosts.length + forbiddenAnswers.length).toBeGreaterThanOrEqual(40)
  })

  test.each(forbiddenHosts)('http://%s is refused before a connection is made', async (host) => {
    await expect(visit(`http://${host}:${port}/`)).rejects.toThrow(ForbiddenAddressError)
    expect(connections).toBe(0)
  })

  test.each(['[fe80::1%25lo]', '[::1%lo]'])('a zone in %s is no URL', (host) => {
    expect(URL.canParse(`http://${host}:${port}/`)).toBe(false)
  })

  test.each(forbiddenAnswers.map((answer) => [answer.join(' and ') || 'nothing', answer] as const))(
    'a name that resolves to %s is refused before a connection is made',
    async (_, answer) => {
      await expect(visit(`http://portal.test:${port}/`, [], answering(answer))).rejects.toThrow(
        ForbiddenAddressError,
      )
      expect(connections).toBe(0)
    },
  )

  test('a name that changes its answer is judged by the answer that is connected to', async () => {
    const answers = [['127.0.0.1'], ['10.0.0.1'], ['::1']]
    const resolve = async (): Promise<readonly LookupAddress[]> => toAddresses(answers.shift() ?? [])
    for (let visits = 0; visits < 3; visits++) {
      await expect(visit(`http://portal.test:${port}/`, [], resolve)).rejects.toThrow(ForbiddenAddressError)
    }
    expect(connections).toBe(0)
  })

  test('a resolver that fails lets nothing through', async () => {
    const fail = async (): Promise<never> => Promise.reject(new Error('no answer'))
    await expect(visit(`http://portal.test:${port}/`, [], fail)).rejects.toThrow('no answer')
    expect(connections).toBe(0)
  })

  test('a host that was allowed is reached at its port, by the name that was given', async () => {
    await visit(`http://127.0.0.1:${port}/`, [`127.0.0.1:${port}`])
    await visit(`http://portal.test:${port}/`, ['portal.test'], answering(['127.0.0.1']))
    expect(connections).toBe(2)
  })

  test.each(['127.0.0.1:1', '127.0.0.2', 'localhost', '[::1]'])(
    'allowing %s opens no other host or port',
    async (allowed) => {
      await expect(visit(`http://127.0.0.1:${port}/`, [allowed])).rejects.toThrow(ForbiddenAddressError)
      expect(connections).toBe(0)
    },
  )

  test('allowing an address does not open a name that resolves to it', async () => {
    const url = `http://portal.test:${port}/`
    await expect(visit(url, [`127.0.0.1:${port}`], answering(['127.0.0.1']))).rejects.toThrow(
      ForbiddenAddressError,
    )
    expect(connections).toBe(0)
  })

  test.each(['', 'a:b', 'host:0', 'host:70000', 'http://host', 'host/path', 'user@host', '[::1'])(
    'no host is allowed by %j',
    (text) => {
      expect(parseAllowedHost(text)).toBeNull()
    },
  )

  test.each(['8.8.8.8', '114.114.114.114', '2400:3200::1', '::ffff:8.8.8.8', '64:ff9b::808:808'])(
    '%s is public',
    (address) => {
      expect(isPublicAddress(address)).toBe(true)
    },
  )
})

async function visit(
  url: string,
  allowed: readonly string[] = [],
  resolve?: (hostname: string) => Promise<readonly LookupAddress[]>,
): Promise<void> {
  const connect = guardedConnector({
    allowed: allowed.flatMap((text) => parseAllowedHost(text) ?? []),
    connectTimeoutMs: 2000,
    ...(resolve ? { resolve } : {}),
  })
  const agent = new Agent({ connect })
  try {
    const { body } = await request(url, { dispatcher: agent })
    await body.dump()
  } finally {
    await agent.destroy()
  }
}

function answering(addresses: readonly string[]) {
  return async (): Promise<readonly LookupAddress[]> => toAddresses(addresses)
}

function toAddresses(addresses: readonly string[]): readonly LookupAddress[] {
  return addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }))
}
