import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { packSeed, unpackSeed } from './seed.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gongkai-seed-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

test('a folder comes back with its files and with folders that are empty', () => {
  const [first, second] = [join(folder, 'first'), join(folder, 'second')]
  mkdirSync(join(first, 'base', '1'), { recursive: true })
  mkdirSync(join(first, 'pg_notify'))
  writeFileSync(join(first, 'PG_VERSION'), '18\n')
  writeFileSync(join(first, 'base', '1', '112'), new Uint8Array(8192))
  unpackSeed(packSeed(first), second)
  expect(readFileSync(join(second, 'PG_VERSION'), 'utf8')).toBe('18\n')
  expect(statSync(join(second, 'base', '1', '112')).size).toBe(8192)
  expect(existsSync(join(second, 'pg_notify'))).toBe(true)
  expect(statSync(second).mode & 0o077).toBe(0)
})
