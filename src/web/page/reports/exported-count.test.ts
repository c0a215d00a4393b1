import { expect, test } from '@jest/globals'
import type { ReportFacets, ReportState } from '../../contract/index.ts'
import { exportedCount } from './exported-count.ts'

const states = [
  { value: 'clean', count: 5 },
  { value: 'doubts', count: 3 },
  { value: 'failed-checks', count: 2 },
  { value: 'failed', count: 4 },
  { value: 'waiting', count: 1 },
]

function facetsOf(total: number): ReportFacets {
  return { total, isTotalExact: true, years: [], regions: [], levels: [], forms: [], states }
}

test.each<[string, ReportState | undefined, number, number]>([
  ['all states, of which two have no report and two share one', undefined, 14, 9],
  ['one state', 'doubts', 3, 3],
  ['sources that failed', 'failed', 4, 0],
  ['sources that wait', 'waiting', 1, 0],
])('%s', (_, state, total, expected) => {
  expect(exportedCount(state, facetsOf(total))).toBe(expected)
})

test('before anything is known nothing is exported', () => {
  expect(exportedCount(undefined, null)).toBe(0)
})
