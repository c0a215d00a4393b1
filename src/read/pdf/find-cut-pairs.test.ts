import { expect, test } from '@jest/globals'
import { locatedText } from '../../document/index.ts'
import { findCutPairs } from './find-cut-pairs.ts'
import type { TableCell } from './ruled-table.ts'

function rowOf(row: number, texts: readonly string[]): TableCell[] {
  return texts.map((text, column) => ({
    row,
    column,
    rowSpan: 1,
    columnSpan: 1,
    content: locatedText(text, { page: 1 }),
    evidence: { page: 1 },
  }))
}

const upper = rowOf(0, ['（五）不予处', '4.无正当理由', '36', '', '36'])

test('a row is cut also where a column has no value in the whole table', () => {
  const { isRowCut, pairs } = findCutPairs(upper, rowOf(0, ['理', '大量反复申请', '', '', '']), 1)
  expect(isRowCut).toBe(true)
  expect(pairs).toHaveLength(5)
})

test('a row with a number of its own is a row of its own', () => {
  expect(findCutPairs(upper, rowOf(0, ['（五）不予处理', '5.其他', '', '', '']), 1).isRowCut).toBe(false)
})
