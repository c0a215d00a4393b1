import { expect, test } from '@jest/globals'
import { accessToken } from './access-token.ts'
import { SessionSeal, sessionMs } from './session-seal.ts'

const key = Buffer.alloc(32, 7)
const writer = accessToken('k3yk3yk3yk3yk3yk3y', 'write', '李明')
const reader = accessToken('an0ther-t0ken-here', 'read')

test('a session stands for its token, also after a restart', () => {
  const sealed = new SessionSeal(key).seal(reader)
  expect(new SessionSeal(key).open(sealed, [writer, reader])).toBe(reader)
})

test('a session ends with its time', () => {
  let now = 1000
  const seal = new SessionSeal(key, () => now)
  const sealed = seal.seal(writer)
  now += sessionMs - 1
  expect(seal.open(sealed, [writer])).toBe(writer)
  now += 1
  expect(seal.open(sealed, [writer])).toBeNull()
})

test('a session ends with its token, and does not outlive a change of role or label', () => {
  const seal = new SessionSeal(key)
  const sealed = seal.seal(reader)
  expect(seal.open(sealed, [writer])).toBeNull()
  expect(seal.open(sealed, [{ ...reader, role: 'write' }])).toBeNull()
  expect(seal.open(sealed, [{ ...reader, label: 'x' }])).toBeNull()
})

test('whatever was changed is not ours any more', () => {
  const seal = new SessionSeal(key)
  const sealed = seal.seal(reader)
  for (let place = 0; place < sealed.length; place++) {
    const changed = `${sealed.slice(0, place)}${sealed[place] === 'A' ? 'B' : 'A'}${sealed.slice(place + 1)}`
    expect(seal.open(changed, [reader])).toBeNull()
  }
  const [version = '', expires = '', name = '', signature = ''] = sealed.split('.')
  expect(seal.open([version, Number(expires) + 1, name, signature].join('.'), [reader])).toBeNull()
  expect(new SessionSeal(Buffer.alloc(32, 8)).open(sealed, [reader])).toBeNull()
})

test.each(['', '.', '...', 'v1', 'v1.9999999999999.x.y', 'a'.repeat(5000)])('%j is no session', (words) => {
  expect(new SessionSeal(key).open(words, [reader, writer])).toBeNull()
})
