import { expect, test } from '@jest/globals'
import { locatedText } from '../../document/index.ts'
import { findCutPairs } from './find-cut-pairs.ts'
import type { TableCell } from './ruled-table.ts'

function rowOf(row: number, texts: readonly string[], spans: readonly number[] = []): TableCell[] {
  return texts.map((text, index) => ({
    row,
    column: texts.slice(0, index).reduce((sum, _, before) => sum + (spans[before] ?? 1), 0),
    rowSpan: 1,
    columnSpan: spans[index] ?? 1,
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

test('a row is cut also where the next page sets a column line a little elsewhere', () => {
  const above = rowOf(0, ['（五）不予处', '4.无正当理由', '36', '36'], [1, 1, 2, 1])
  const below = rowOf(0, ['理', '大量反复申请', '', ''], [1, 1, 1, 2])
  const { isRowCut, pairs } = findCutPairs(above, below, 1)
  expect(isRowCut).toBe(true)
  expect(pairs.map(({ upper, lower }) => [upper.column, lower.column])).toEqual([
    [0, 0],
    [1, 1],
    [2, 2],
    [4, 3],
  ])
})

test('a row with a number of its own is a row of its own', () => {
  expect(findCutPairs(upper, rowOf(0, ['（五）不予处理', '5.其他', '', '', '']), 1).isRowCut).toBe(false)
})
