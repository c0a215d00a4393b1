import { expect, test } from '@jest/globals'
import { isLoopback, localName, ownNames } from './listen-address.ts'

test.each([
  ['127.0.0.1', true, '127.0.0.1', ['127.0.0.1', 'localhost', '[::1]']],
  ['::1', true, '[::1]', ['127.0.0.1', 'localhost', '[::1]']],
  ['localhost', true, 'localhost', ['127.0.0.1', 'localhost', '[::1]']],
  ['0.0.0.0', false, '127.0.0.1', ['127.0.0.1', 'localhost', '[::1]']],
  ['::', false, '127.0.0.1', ['127.0.0.1', 'localhost', '[::1]']],
  ['192.0.2.7', false, '192.0.2.7', ['192.0.2.7']],
  ['2001:db8::7', false, '[2001:db8::7]', ['[2001:db8::7]']],
  ['Reports.example.org', false, 'Reports.example.org', ['reports.example.org']],
  ['127.0.0.1.example.org', false, '127.0.0.1.example.org', ['127.0.0.1.example.org']],
])('a service on %s is this machine alone: %s', (host, isAlone, asked, names) => {
  expect(isLoopback(host)).toBe(isAlone)
  expect(localName(host)).toBe(asked)
  expect(ownNames(host)).toEqual(names)
})
