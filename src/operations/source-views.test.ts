import { expect, test } from '@jest/globals'
import type { SourceView } from '../document/index.ts'
import { SourceError } from '../errors.ts'
import type { SeenOrigin } from '../store/index.ts'
import { sourceViews } from './source-views.ts'

const ids = Array.from({ length: 9 }, (_, index) => `${index}`.repeat(64))
const shown: SourceView = { kind: 'text', mediaType: 'text/plain', lines: ['年报'], omitted: 0 }
const origin = { name: 'a.txt', charset: 'gbk' } as SeenOrigin

function viewing(make: () => Promise<SourceView> = async () => shown) {
  const asked: unknown[] = []
  const { viewSource } = sourceViews({
    store: {
      findSources: async (prefix) => ids.filter((id) => id.startsWith(prefix)),
      loadBytes: async () => new Uint8Array(1),
      listOrigins: async () => [origin],
    },
    view: async (bytes, source) => {
      asked.push({ bytes: bytes.length, ...source })
      return make()
    },
  })
  return { viewSource, asked }
}

test('a source is viewed with the charset hint that it was read with', async () => {
  const { viewSource, asked } = viewing()
  expect(await viewSource('3')).toBe(shown)
  expect(asked).toEqual([{ bytes: 1, name: 'a.txt', charset: 'gbk' }])
})

test('the last few views are kept, others are made anew', async () => {
  const { viewSource, asked } = viewing()
  for (const source of ['1', '2', '1', '3', '4', '5', '6', '7', '1']) await viewSource(source)
  expect(asked).toHaveLength(7)
  await viewSource('2')
  expect(asked).toHaveLength(8)
})

test('a view that failed is tried again', async () => {
  const { viewSource, asked } = viewing(async () => {
    throw new SourceError('damaged')
  })
  await expect(viewSource('1')).rejects.toThrow('damaged')
  await expect(viewSource('1')).rejects.toThrow('damaged')
  expect(asked).toHaveLength(2)
})

test('there is no view of a source that is not there', async () => {
  await expect(viewing().viewSource('x')).rejects.toMatchObject({ code: 'unknown-source' })
})
