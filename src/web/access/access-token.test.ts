import { expect, test } from '@jest/globals'
import { findToken, parseTokens } from './access-token.ts'

const [one, other] = ['k3yk3yk3yk3yk3yk3y', 'an0ther-t0ken-here']

const writing = { role: 'write', place: 'GONGKAI_TOKEN', language: 'en' } as const
const reading = { role: 'read', place: 'GONGKAI_READ_TOKEN', language: 'en' } as const

test('a setting names tokens, each with a label or without', () => {
  const tokens = parseTokens(`${one}, 李明:${other}`, writing)
  expect(tokens.map(({ role, label }) => [role, label])).toEqual([
    ['write', null],
    ['write', '李明'],
  ])
  expect(findToken(tokens, other)?.label).toBe('李明')
  expect(findToken(tokens, one)?.label).toBeNull()
})

test('a label may hold a colon', () => {
  const [token] = parseTokens(`group:a:${one}`, reading)
  expect(token?.label).toBe('group:a')
})

test.each(['', `${one} `, one.slice(1), `李明:${other}`, one.toUpperCase()])(
  '%j is not the token',
  (sent) => {
    expect(findToken(parseTokens(one, writing), sent)).toBeNull()
  },
)

test.each([
  'short',
  '口令口令口令口令口令口令口令口令口令',
  `:${one}`,
  `${'a'.repeat(101)}:${one}`,
  'two words are no token',
])('%j is refused', (words) => {
  expect(() => parseTokens(words, writing)).toThrow(/^GONGKAI_TOKEN: /)
})

test('a setting that is unset names none', () => {
  expect(parseTokens(null, writing)).toEqual([])
})
