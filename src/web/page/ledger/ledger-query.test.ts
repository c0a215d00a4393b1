import { expect, test } from '@jest/globals'
import { ledgerAddress, readLedgerQuery } from './ledger-query.ts'

test('the ledger comes back from its address', () => {
  const view = { year: 2024, state: 'not-found', agency: '甲市教育局', after: 'abc' } as const
  expect(readLedgerQuery(ledgerAddress(view).split('?')[1] ?? '')).toEqual(view)
})

test('what does not fit is passed over', () => {
  const view = readLedgerQuery('year=24&state=lost&agency=%20')
  expect(view).toEqual({ year: null, state: null, agency: null, after: null })
  expect(ledgerAddress(view)).toBe('/ledger')
})
