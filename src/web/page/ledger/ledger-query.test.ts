import { expect, test } from '@jest/globals'
import { ledgerAddress, readLedgerQuery } from './ledger-query.ts'

test.each([
  { year: 2024, state: 'not-found', agency: '甲市教育局', after: 'abc' },
  { year: null, state: null, agency: null, after: null },
  { year: 2025, state: null, agency: null, after: null },
] as const)('the ledger %j comes back from its address', (view) => {
  expect(readLedgerQuery(ledgerAddress(view, 2025).split('?')[1] ?? '', 2025)).toEqual(view)
})

test('what does not fit is passed over, and the last year is shown', () => {
  const view = readLedgerQuery('year=24&state=lost&agency=%20', 2025)
  expect(view).toEqual({ year: 2025, state: null, agency: null, after: null })
  expect(ledgerAddress(view, 2025)).toBe('/ledger')
})
