import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { ConfigError } from '../../errors.ts'
import { loadConfig } from './load-config.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'config-'))
})

afterEach(() => {
  rmSync(folder, { recursive: true })
})

test('a file that is named is read, a byte order mark and all, and its paths start from its folder', () => {
  const file = join(folder, 'other.json')
  writeFileSync(file, '\uFEFF{ "inbox": "in" }')
  expect(loadConfig({ config: file }, 'en').inbox).toBe(join(folder, 'in'))
})

test('a file that is named and is not there is refused', () => {
  expect(() => loadConfig({ config: join(folder, 'none.json') }, 'en')).toThrow(ConfigError)
})
