import { expect, test } from '@jest/globals'
import { isTurned } from './is-turned.ts'
import { printedRows } from './printed-rows.ts'
import { linesOf } from './testing/made-up-print.ts'

test.each([
  ['columns of three groups', '0 6 0 5 0 0 2 0 8 0 0 0 7 6 8', true],
  ['groups that add up', '5 2 0 0 7 6 0 0 0 6 0 0 8 0 8', false],
  ['zeros', '0 0 0 0 0 0 0 0 0 0 0 0 0 0 0', false],
  ['a total that is not the sum', '1 0 0 0 0 0 0 0 0 0 0 0 0 0 0', false],
])('%s: %s', (_, numbers, turned) => {
  const [row] = printedRows(linesOf(`行政复议 ${numbers}`))
  expect(row && isTurned(row, 3)).toBe(turned)
})
