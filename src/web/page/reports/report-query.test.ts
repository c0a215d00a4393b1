import { expect, test } from '@jest/globals'
import { readReportQuery, withFilter, writeReportQuery } from './report-query.ts'

test.each([
  [''],
  ['q=%E6%95%99%E8%82%B2&year=2023'],
  ['region=3208&form=mixed&state=failed-checks&sort=doubts'],
  ['sort=agency&direction=desc&after=abc'],
  ['text=%E4%BE%9D%E7%94%B3%E8%AF%B7%E5%85%AC%E5%BC%80&agency=%E6%9F%90%E5%B8%82&level=city'],
])('the query %j comes back as it was', (query) => {
  const again = new URLSearchParams(writeReportQuery(readReportQuery(query)))
  expect(Object.fromEntries(again)).toEqual(Object.fromEntries(new URLSearchParams(query)))
})

test.each([
  ['year=later'],
  ['region=no'],
  ['state=odd&form=2030'],
  ['sort=size&direction=up'],
  ['q=%20'],
  ['unknown=1'],
])('of the query %j nothing is taken', (query) => {
  expect(writeReportQuery(readReportQuery(query))).toBe('')
})

test('a filter is set, changed and taken away', () => {
  const one = withFilter({}, 'year', '2023')
  expect(one).toEqual({ year: 2023 })
  expect(withFilter(one, 'state', 'doubts')).toEqual({ year: 2023, state: 'doubts' })
  expect(withFilter(one, 'year', '')).toEqual({})
})
