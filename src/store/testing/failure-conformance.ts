import { expect, test } from '@jest/globals'
import type { ErrorCode } from '../../error-catalogue.ts'
import type { Store } from '../index.ts'

const first = { after: null, limit: 10 }
let count = 0

/** Tests of what a store tells of failed runs; `open` gives a store that the other tests use too. */
export function testFailures(open: () => Store): void {
  const fail = async (name: string, code: ErrorCode): Promise<string> => {
    count += 1
    const bytes = new TextEncoder().encode(`failure ${count}`)
    const origin = { name, url: null, retrievedAt: null, charset: null }
    const { sourceId, owedRun } = await open().keepSource(bytes, origin)
    if (owedRun === null) throw new Error('no run')
    await open().failRun(owedRun, { code, params: {}, isVerdict: true })
    return sourceId
  }

  test('failures are counted by code, and listed and asked for again by code and name', async () => {
    const store = open()
    const office = await fail('松月县/水利局 2023.doc', 'unsupported')
    const notice = await fail('会议通知.doc', 'unsupported')
    await fail('松月县教育局.docx', 'damaged')
    const codes = [
      { value: 'unsupported', count: 2 },
      { value: 'damaged', count: 1 },
    ]
    expect(await store.countFailures({})).toEqual({ total: 3, codes })
    expect(await store.countFailures({ code: 'damaged' })).toEqual({ total: 1, codes })
    expect(await store.countFailures({ q: '通知' })).toEqual({
      total: 1,
      codes: [{ value: 'unsupported', count: 1 }],
    })
    const idsOf = async (filter: Parameters<Store['listFailures']>[1]) =>
      (await store.listFailures(first, filter)).rows.map(({ sourceId }) => sourceId)
    expect(await idsOf({ code: 'unsupported' })).toEqual([notice, office])
    expect(await idsOf({ code: 'unsupported', q: '2023 水利' })).toEqual([office])
    expect(await idsOf({ q: '100%_' })).toEqual([])
    expect(await store.requestRuns({ type: 'failed', code: 'unsupported', q: '松月县' })).toBe(1)
    expect(await idsOf({ code: 'unsupported' })).toEqual([notice])
    expect(await store.countFailures({})).toMatchObject({ total: 2 })
  })
}
