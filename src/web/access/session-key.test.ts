import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { openSessionKey } from './session-key.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'session-key-'))
})

afterEach(() => {
  rmSync(folder, { recursive: true })
})

test('the key stays the same, for its owner alone', () => {
  const key = openSessionKey(folder)
  expect(key).toHaveLength(32)
  expect(openSessionKey(folder)).toEqual(key)
  if (process.platform !== 'win32') expect(statSync(join(folder, 'session.key')).mode & 0o777).toBe(0o600)
})

test('a key that will not do is made anew', () => {
  writeFileSync(join(folder, 'session.key'), 'short')
  const key = openSessionKey(folder)
  expect(readFileSync(join(folder, 'session.key'), 'utf8')).toBe(key.toString('hex'))
})
