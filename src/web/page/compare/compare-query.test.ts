import { expect, test } from '@jest/globals'
import { compareAddress, readCompareQuery } from './compare-query.ts'

test('a comparison comes back from its address', () => {
  const query = { agencies: ['甲市教育局', '乙县水利局'], year: 2023, section: 'problems' } as const
  expect(readCompareQuery(compareAddress(query).split('?')[1] ?? '')).toEqual(query)
})

test('what does not fit is passed over, and no agency stands twice', () => {
  expect(readCompareQuery('agency=a&agency=a&agency=%20&year=x&section=none')).toEqual({
    agencies: ['a'],
    year: null,
    section: null,
  })
})

test('nothing compared has the plain address', () => {
  expect(compareAddress({ agencies: [], year: null, section: null })).toBe('/compare')
})
