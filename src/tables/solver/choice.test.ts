import { describe, expect, test } from '@jest/globals'
import { amountScale, mostCells, rowPath } from './choice.ts'
import type { SolverPiece, SolverRow } from './problem.ts'

describe('the numbers that can begin at a position of a run', () => {
  test.each([
    ['120', 0, [1, 12, 120]],
    ['012', 0, [0]],
    ['1.50', 0, [1.5, 1.5]],
    ['12.5', 0, [1, 12.5]],
    ['0.5', 0, [0.5]],
    ['.5', 0, []],
    ['7-18', 0, [7]],
    ['7-18', 1, [-1, -18]],
    ['+5', 0, [5]],
    ['1234567890123456', 0, Array.from({ length: 15 }, (_, i) => Number('123456789012345'.slice(0, i + 1)))],
  ])('%s at %i', (text, position, expected) => {
    const { steps } = rowPath(row({ type: 'digits', text }), 1)
    expect(steps[position]?.map(({ choice }) => choice.value)).toEqual(expected)
  })
})

test.each([
  ['1033', 4],
  ['23.38', 3],
  ['58-100', 5],
])('%s fills at most %i cells', (text, expected) => {
  expect(mostCells(row({ type: 'digits', text }))).toBe(expected)
})

test('amounts are counted in the finest decimal place printed', () => {
  expect(amountScale([row({ type: 'digits', text: '13.25' }), row({ type: 'value', value: 0.5 })])).toBe(100)
  expect(amountScale([row({ type: 'value', value: 3 }, { type: 'unknown' })])).toBe(1)
})

function row(...pieces: readonly SolverPiece[]): SolverRow {
  return { cells: ['a'], pieces, blanks: 'none' }
}
