import { expect, test } from '@jest/globals'
import { toAccess } from './access.ts'

const unset = { host: '127.0.0.1', token: null, readToken: null, publicUrl: null, language: 'en' } as const
const token = 'k3yk3yk3yk3yk3yk3y'

test('on the loopback address, without tokens, whoever opens the page may write', () => {
  expect(toAccess(unset)).toMatchObject({ tokens: [], publicOrigin: null, visitor: { role: 'write' } })
})

test('where a token is set nobody is let in without one', () => {
  expect(toAccess({ ...unset, token }).visitor).toBeNull()
  expect(toAccess({ ...unset, readToken: token }).visitor).toBeNull()
})

test.each([
  ['an address of the network', { host: '192.0.2.7' }],
  ['every address', { host: '0.0.0.0' }],
  ['every address of IPv6', { host: '::' }],
  ['a name', { host: 'reports.example.org' }],
  ['a reverse proxy', { publicUrl: 'https://reports.example.org' }],
  ['an address, for reading alone', { host: '192.0.2.7', readToken: token }],
])('%s is not opened without a token that writes', (_, settings) => {
  expect(() => toAccess({ ...unset, ...settings })).toThrow(/set GONGKAI_TOKEN/)
  expect(() => toAccess({ ...unset, ...settings, language: 'zh' })).toThrow(/请设置GONGKAI_TOKEN/)
  expect(toAccess({ ...unset, ...settings, token }).tokens).not.toHaveLength(0)
})

test.each(['127.0.0.1', '127.8.9.10', '::1', 'localhost'])('%s is this machine alone', (host) => {
  expect(toAccess({ ...unset, host }).visitor).not.toBeNull()
})

test.each([
  'reports.example.org',
  'ftp://reports.example.org',
  'https://reports.example.org/page',
  'https://someone@reports.example.org',
])('%s is no address of a proxy', (publicUrl) => {
  expect(() => toAccess({ ...unset, token, publicUrl })).toThrow(/^GONGKAI_PUBLIC_URL: /)
})
