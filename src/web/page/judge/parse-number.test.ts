import { expect, test } from '@jest/globals'
import { parseNumber } from './parse-number.ts'

test.each([
  ['22', 22],
  [' １，０２３ ', 1023],
  ['-18.5', -18.5],
  ['−18', -18],
  ['+3', 3],
  ['1,02', null],
  ['1.', null],
  ['', null],
  ['12 3', null],
  ['1e9', null],
  ['二十', null],
])('%j is read as %j', (text, value) => {
  expect(parseNumber(text)).toBe(value)
})
