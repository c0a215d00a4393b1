import { expect, test } from '@jest/globals'
import { openDatabase } from './index.ts'
import { serverName } from './server-name.ts'
import { guardUnavailable, toUnavailable } from './unavailable.ts'

function withCode(code: string): Error {
  return Object.assign(new Error('away'), { code })
}

test.each([
  ['the code of the system', withCode('ECONNREFUSED'), 'ECONNREFUSED'],
  ['the code of the server', withCode('57P03'), '57P03'],
  [
    'the first of several addresses',
    new AggregateError([withCode('ENOTFOUND'), withCode('EPIPE')]),
    'ENOTFOUND',
  ],
  ['a time that ran out', new Error('timeout exceeded when trying to connect'), 'ETIMEDOUT'],
  ['a connection that broke off', new Error('Connection terminated unexpectedly'), 'ECONNRESET'],
])('why a database is away is told by %s', (_name, error, reason) => {
  expect(toUnavailable(error, 'db:5432/gongkai')).toMatchObject({
    code: 'database-unavailable',
    params: { server: 'db:5432/gongkai', reason },
  })
})

test.each([
  ['postgres://gongkai:geheim@db.example.org:5433/reports', 'db.example.org:5433/reports'],
  ['postgres://gongkai:geheim@db.example.org/reports', 'db.example.org:5432/reports'],
])('a server is named without user and password', (url, name) => {
  expect(serverName(url)).toBe(name)
})

test('a server that is away is named with the reason', async () => {
  await expect(
    openDatabase({ type: 'postgres', url: 'postgres://a:geheim@127.0.0.1:1/b' }),
  ).rejects.toMatchObject({
    params: { server: '127.0.0.1:1/b', reason: 'ECONNREFUSED' },
  })
})

test.each(['3D000', '3F000', '42P01'])(
  'what has gone from a server (%s) may come back; from ours it is a fault',
  async (code) => {
    const asked = async (): Promise<never> => {
      throw withCode(code)
    }
    await expect(guardUnavailable(asked, 'db:5432/gongkai')).rejects.toMatchObject({
      code: 'database-unavailable',
      params: { reason: code },
    })
    await expect(guardUnavailable(asked)).rejects.toMatchObject({ code, message: 'away' })
  },
)
