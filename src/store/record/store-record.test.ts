import { appendFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { ConfigError } from '../../errors.ts'
import type { NumberedEntry, RecordEntry } from './record-entry.ts'
import { StoreRecord } from './store-record.ts'

const at = '2026-01-02T03:04:05.678Z'
const origin = { name: 'a.docx', url: null, retrievedAt: null, charset: null }

let folder: string
let path: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gongkai-record-'))
  path = join(folder, 'record.ndjson')
})
afterEach(async () => rm(folder, { recursive: true }))

function sourceEntry(sourceId: string): RecordEntry {
  return { type: 'source', sourceId, bytes: 3, origin }
}

async function listEntries(record: StoreRecord, after = 0): Promise<NumberedEntry[]> {
  const entries: NumberedEntry[] = []
  await record.replay(after, (entry) => {
    entries.push(entry)
  })
  return entries
}

async function writeThree(): Promise<void> {
  const record = await StoreRecord.open(path)
  await Promise.all(['a', 'b', 'c'].map(async (id) => record.append(sourceEntry(id), at)))
  await record.close()
}

test('entries come back in order, also those written at once, and numbers go on', async () => {
  await writeThree()
  const record = await StoreRecord.open(path)
  const fourth = await record.append(sourceEntry('d'), at)
  const entries = await listEntries(record)
  expect(entries.map(({ number }) => number)).toEqual([1, 2, 3, 4])
  expect(entries.at(-1)).toEqual(fourth)
  expect(await listEntries(record, 3)).toEqual([fourth])
  await record.close()
})

test.each(['{"number":4,"at":"20', '\u0000\u0000\u0000', '{"number":4'])(
  'a last line that was cut off is dropped: %j',
  async (torn) => {
    await writeThree()
    await appendFile(path, torn)
    const record = await StoreRecord.open(path)
    await record.append(sourceEntry('d'), at)
    await record.close()
    const again = await StoreRecord.open(path)
    expect((await listEntries(again)).map(({ number }) => number)).toEqual([1, 2, 3, 4])
    await again.close()
  },
)

test('a last line that was damaged whole is dropped too', async () => {
  await writeThree()
  await appendFile(path, '\u0000\u0000\u0000\n')
  const record = await StoreRecord.open(path)
  expect(await listEntries(record)).toHaveLength(3)
  await record.close()
})

test.each([
  [
    'a damaged line in the middle',
    (text: string) => text.replace('"number":2', '"number":'),
    /damaged at line 3/,
  ],
  ['a damaged head', (text: string) => text.slice(3), /damaged at line 1/],
  ['an empty file', () => '', /damaged at line 1/],
  ['a newer version', (text: string) => text.replace('"version":1', '"version":2'), /newer version/],
])('%s is refused', async (_, damage, message) => {
  await writeThree()
  await writeFile(path, damage(await readFile(path, 'utf8')))
  await expect(StoreRecord.open(path)).rejects.toThrow(ConfigError)
  await expect(StoreRecord.open(path)).rejects.toThrow(message)
})

test('a source that is forgotten is nowhere in the file, and its numbers are never given again', async () => {
  await writeThree()
  const record = await StoreRecord.open(path)
  await record.append(
    { type: 'decision', id: 'x', decision: { type: 'prefer', sourceId: 'c', by: null, note: '' } },
    at,
  )
  await record.append({ type: 'forget', sourceId: 'c' }, at)
  expect([...record.leaving]).toEqual([['c', 5]])
  await Promise.all([record.forget('c'), record.append(sourceEntry('d'), at)])
  await record.close()
  expect(await readFile(path, 'utf8')).not.toContain('"c"')
  const again = await StoreRecord.open(path)
  expect((await listEntries(again)).map(({ number }) => number)).toEqual([1, 2, 6])
  expect((await again.append(sourceEntry('e'), at)).number).toBe(7)
  expect(again.leaving.size).toBe(0)
  await again.close()
})

test('a source that was to be forgotten when the power went is still to be forgotten', async () => {
  await writeThree()
  const record = await StoreRecord.open(path)
  await record.append({ type: 'forget', sourceId: 'b' }, at)
  await record.close()
  const again = await StoreRecord.open(path)
  expect([...again.leaving.keys()]).toEqual(['b'])
  await again.close()
})

test('what the database has taken in counts only up to the first entry that it has not', async () => {
  const record = await StoreRecord.open(path)
  const [first, second, third] = await Promise.all(
    ['a', 'b', 'c'].map(async (id) => record.append(sourceEntry(id), at)),
  )
  expect(record.takenUpTo(third?.number ?? 0)).toBe(0)
  record.take(third?.number ?? 0)
  expect(record.takenUpTo(first?.number ?? 0)).toBe(1)
  record.take(first?.number ?? 0)
  expect(record.takenUpTo(second?.number ?? 0)).toBe(3)
  await record.close()
})
