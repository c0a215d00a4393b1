import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { ConfigError } from '../../errors.ts'
import { SiteBook } from './site-book.ts'

let folder: string
let stored: unknown
let writes: number

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gongkai-book-'))
  stored = null
  writes = 0
})
afterEach(() => rmSync(folder, { recursive: true }))

function open(name: string | null): SiteBook {
  return new SiteBook({
    file: name === null ? null : join(folder, name),
    write: async (path, text) => writeFileSync(path, text),
    store: {
      loadSourceList: async () => stored,
      storeSourceList: async (_, content) => {
        writes += 1
        stored = JSON.parse(JSON.stringify(content))
      },
    },
  })
}

const listOf = (...names: readonly string[]): string =>
  `sources:\n${names.map((name) => `  - { name: ${name}, url: 'https://${name}.test/' }\n`).join('')}`

test('what the file says is stored once, and a machine without the file has it from the store', async () => {
  writeFileSync(join(folder, 'a.yaml'), listOf('songyue', 'qinghe'))
  const book = open('a.yaml')
  const { revision } = await book.load()
  await book.load()
  await open('a.yaml').load()
  expect(writes).toBe(1)
  const other = await open('not-there.yaml').load()
  expect(other.sites.map(({ name }) => name)).toEqual(['songyue', 'qinghe'])
  expect(other.revision).toBe(revision)
  expect((await open(null).find('qinghe'))?.url).toBe('https://qinghe.test/')
})

test('a file that is edited is followed, and one that is damaged leaves the last good list', async () => {
  writeFileSync(join(folder, 'a.yaml'), listOf('songyue'))
  const book = open('a.yaml')
  const before = await book.load()
  writeFileSync(join(folder, 'a.yaml'), listOf('songyue', 'qinghe'))
  expect((await book.load()).revision).not.toBe(before.revision)
  writeFileSync(join(folder, 'a.yaml'), 'sources: [')
  await expect(book.load()).rejects.toThrow(ConfigError)
  expect((await book.find('qinghe'))?.name).toBe('qinghe')
})

test('a list that is put stands in the file and in the store', async () => {
  const book = open('a.yaml')
  const [site] = (await open(null).put([])).sites
  expect(site).toBeUndefined()
  writeFileSync(join(folder, 'a.yaml'), listOf('songyue'))
  const { sites } = await book.load()
  await book.put(sites.map((one) => ({ ...one, region: '松月县' })))
  expect(readFileSync(join(folder, 'a.yaml'), 'utf8')).toContain('region: 松月县')
  expect(stored).toMatchObject([{ name: 'songyue', region: '松月县' }])
  expect(existsSync(join(folder, 'not-there.yaml'))).toBe(false)
})
