import { expect, test } from '@jest/globals'
import type { Kysely } from 'kysely'
import type { StoreTables } from '../tables.ts'
import { recentBytes } from './recent-bytes.ts'
import type { RowWriter, SourceBytes } from './source-bytes.ts'

/** A place in memory that notes who was loaded from it. */
function openPlace(): { readonly place: SourceBytes; readonly loaded: string[] } {
  const kept = new Map<string, Uint8Array>()
  const loaded: string[] = []
  const place: SourceBytes = {
    keep: async <T>(sourceId: string, bytes: Uint8Array, writeRow: RowWriter<T>) => {
      const result = await writeRow({} as Kysely<StoreTables>)
      kept.set(sourceId, bytes)
      return result
    },
    load: async (sourceId) => {
      loaded.push(sourceId)
      return kept.get(sourceId) ?? null
    },
    remove: async (sourceId) => {
      kept.delete(sourceId)
    },
  }
  return { place, loaded }
}

const row = async (): Promise<void> => {}

test('what was kept just now is read without being loaded, once', async () => {
  const { place, loaded } = openPlace()
  const bytes = recentBytes(place)
  await bytes.keep('a', Buffer.from('one'), row)
  expect(await bytes.load('a')).toEqual(Buffer.from('one'))
  expect(loaded).toEqual([])
  expect(await bytes.load('a')).toEqual(Buffer.from('one'))
  expect(loaded).toEqual(['a'])
})

test('what was kept first is forgotten where there is too much', async () => {
  const { place, loaded } = openPlace()
  const bytes = recentBytes(place, 5)
  for (const id of ['a', 'b', 'c']) await bytes.keep(id, Buffer.from('12'), row)
  await bytes.keep('large', Buffer.from('123456'), row)
  await bytes.keep('d', Buffer.from('12'), row)
  for (const id of ['d', 'a', 'large']) await bytes.load(id)
  expect(loaded).toEqual(['a', 'large'])
})

test('what was removed, or could not be kept, is not read', async () => {
  const { place } = openPlace()
  const bytes = recentBytes(place)
  await bytes.keep('a', Buffer.from('one'), row)
  await bytes.remove('a')
  const fails = async (): Promise<void> => {
    throw new Error('no row')
  }
  await expect(bytes.keep('b', Buffer.from('two'), fails)).rejects.toThrow('no row')
  expect(await bytes.load('a')).toBeNull()
  expect(await bytes.load('b')).toBeNull()
})
