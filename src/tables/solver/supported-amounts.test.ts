import { expect, test } from '@jest/globals'
import { StepBudget } from './step-budget.ts'
import { supportedAmounts } from './supported-amounts.ts'

test.each([
  [
    'what no selection needs is dropped',
    [
      [1, 2, 5],
      [10, 20],
    ],
    22,
    [[2], [20]],
  ],
  [
    'negative amounts count',
    [
      [3, 4],
      [-3, -5],
    ],
    0,
    [[3], [-3]],
  ],
  [
    'no selection',
    [
      [1, 2],
      [1, 2],
    ],
    9,
    [[], []],
  ],
  ['no lists', [], 0, []],
])('%s', (_, lists, target, expected) => {
  const supported = supportedAmounts(lists, target, new StepBudget(1000))
  expect(supported.map((amounts) => [...amounts])).toEqual(expected)
})

test('where partial sums are too many, all that the ranges allow stays', () => {
  const lists = Array.from({ length: 12 }, (_, index) => [0, 2 ** index])
  const supported = supportedAmounts(lists, 2 ** 11, new StepBudget(100_000))
  expect(supported.map((amounts) => [...amounts])).toEqual([...lists.slice(0, 11), [2 ** 11]])
})
