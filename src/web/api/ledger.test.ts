import { expect, test } from '@jest/globals'
import { Hono } from 'hono'
import { csvRecords } from '../../../tests/export/parse-csv.ts'
import type { LedgerFilter, LedgerRow } from '../../operations/index.ts'
import { toProblemAnswer } from '../http/index.ts'
import { addLedger } from './ledger.ts'

const asked: LedgerFilter[] = []
const rows = ['甲局', '乙局', '丙局'].map(toRow)
const api = new Hono()
addLedger(api, {
  listLedger: async (filter, range) => {
    asked.push(filter)
    return { rows: rows.slice(range?.start, range?.end), total: rows.length }
  },
})
api.onError(toProblemAnswer)

test('the ledger comes in pages, which say how many rows there are', async () => {
  const first = await read('/ledger?year=2024&limit=2')
  expect(first).toMatchObject({
    rows: [{ agency: { name: '甲局' } }, { agency: { name: '乙局' } }],
    total: 3,
  })
  const second = await read(`/ledger?year=2024&limit=2&after=${first.next}`)
  expect(second).toMatchObject({ rows: [{ agency: { name: '丙局' } }], next: null })
  expect(asked).toEqual([{ year: 2024 }, { year: 2024 }])
})

test('as CSV it is one file', async () => {
  const answer = await api.request('/ledger?format=csv&year=2024&region=99&state=not-found')
  expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8')
  expect(answer.headers.get('content-disposition')).toBe('attachment; filename="ledger-2024.csv"')
  expect(csvRecords(await answer.text()).map(({ agency }) => agency)).toEqual(['甲局', '乙局', '丙局'])
  expect(asked.at(-1)).toEqual({ year: 2024, region: '99', state: 'not-found' })
})

test.each([
  '/ledger?year=soon',
  '/ledger?format=xml',
  '/ledger?region=somewhere',
  '/ledger?year=2024&year=2023',
  '/ledger?format=csv&year=2024&year=2023',
])('%s is refused', async (path) => {
  expect((await api.request(path)).status).toBe(400)
})

interface ListAnswer {
  readonly next: string | null
}

async function read(path: string): Promise<ListAnswer> {
  return (await (await api.request(path)).json()) as ListAnswer
}

function toRow(name: string): LedgerRow {
  return {
    agency: { name, regionCode: null, regionName: null, level: null, kind: null },
    year: 2024,
    state: 'not-found',
    timeliness: null,
    deadline: null,
    publication: null,
    changes: [],
    disappearance: null,
    missed: null,
    sites: [],
    checkedAt: null,
    sourceId: null,
  }
}
