import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Kysely } from 'kysely'
import { contentHash } from '../bytes/content-hash.ts'
import type { SourceBytes } from '../bytes/source-bytes.ts'
import type { StoreTables } from '../tables.ts'

/** A place for bytes to test. */
export interface BytesUnderTest {
  readonly bytes: SourceBytes
  /** Spoils what is kept of a source, as a failing disk does. */
  spoil(sourceId: string): Promise<void>
  close(): Promise<void>
}

/** Tests that every place for bytes passes. */
export function describeSourceBytes(name: string, open: () => Promise<BytesUnderTest>): void {
  describe(`bytes in ${name}`, () => {
    let place: BytesUnderTest

    beforeAll(async () => {
      place = await open()
    })
    afterAll(async () => place.close())

    const keep = async (content: Uint8Array): Promise<string> => {
      const id = contentHash(content)
      return place.bytes.keep(id, content, async (db) => writeRow(db, id, content.length))
    }

    test.each([0, 5, 1024 * 1024, 3 * 1024 * 1024 + 7])('%i bytes come back as they were', async (length) => {
      const content = new Uint8Array(length).map((_, index) => index * 31)
      const id = await keep(content)
      expect(Buffer.compare((await place.bytes.load(id)) ?? new Uint8Array(1), content)).toBe(0)
    })

    test('bytes that nobody kept are not there', async () => {
      expect(await place.bytes.load(contentHash(Buffer.from('nobody')))).toBeNull()
    })

    test('the same bytes can be kept many times, and at once', async () => {
      const content = Buffer.from('again and again')
      const ids = await Promise.all([keep(content), keep(content), keep(content)])
      expect(await place.bytes.load(ids[0])).toEqual(content)
    })

    test('bytes whose row could not be written can be kept again', async () => {
      const content = Buffer.from('second time lucky')
      const id = contentHash(content)
      const fails = place.bytes.keep(id, content, async () => {
        throw new Error('no row')
      })
      await expect(fails).rejects.toThrow('no row')
      await keep(content)
      expect(await place.bytes.load(id)).toEqual(content)
    })

    test('bytes that were altered are not given out', async () => {
      const id = await keep(Buffer.from('altered'))
      await place.spoil(id)
      await expect(place.bytes.load(id)).rejects.toThrow('no longer those that were kept')
    })

    test('bytes that were removed are gone', async () => {
      const id = await keep(Buffer.from('removed'))
      await place.bytes.remove(id)
      await place.bytes.remove(id)
      expect(await place.bytes.load(id)).toBeNull()
    })
  })
}

async function writeRow(db: Kysely<StoreTables>, id: string, bytes: number): Promise<string> {
  await db
    .insertInto('sources')
    .values({ id, bytes, media_type: null, first_seen_at: new Date(0) })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return id
}
