import { expect, test } from '@jest/globals'
import { failureAddress, readFailureQuery } from './failure-query.ts'

test.each([
  ['', { code: '', q: '', after: null }],
  ['code=damaged&q=%E6%B0%B4+2023&after=7', { code: 'damaged', q: '水 2023', after: '7' }],
  ['q=%20%20', { code: '', q: '', after: null }],
])('the query %j and its address say the same', (query, expected) => {
  expect(readFailureQuery(query)).toEqual(expected)
  expect(readFailureQuery(failureAddress(expected).split('?')[1] ?? '')).toEqual(expected)
})

test('where nothing narrows the list its address is the plain one', () => {
  expect(failureAddress({ code: '', q: '', after: null })).toBe('/intake')
})
