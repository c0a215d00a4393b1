import { expect, test } from '@jest/globals'
import { jsonText } from './json-text.ts'

const values: readonly unknown[] = [
  null,
  true,
  -0,
  1e21,
  0.1,
  Number.NaN,
  '',
  '一、总体情况',
  'a "quoted" \\ text\nof two lines\u0000',
  'half of a pair: \ud800, a whole one: 𠮷',
  [],
  {},
  [undefined, 1],
  { 'new.total': { value: 0, raw: '０', evidence: { page: 1, bbox: [1.5, 2, 3, 4] } }, left: undefined },
  { 'a "name"': [[], [{}], ''], 一: [null, [null]] },
]

test('the JSON of plain data is that of JSON.stringify', () => {
  for (const value of values) expect(jsonText(value)).toBe(JSON.stringify(value))
})

test('a number that JSON has no text for is null', () => {
  expect(jsonText([Number.POSITIVE_INFINITY])).toBe('[null]')
})
