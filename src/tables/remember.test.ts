import { expect, test } from '@jest/globals'
import { remember } from './remember.ts'

test('an answer is made once, until there are too many of them', () => {
  const made: string[] = []
  const length = remember(2, (print) => {
    made.push(print)
    return print.length
  })
  expect(['规章', '规章', '许可', '规章'].map(length)).toEqual([2, 2, 2, 2])
  expect(made).toEqual(['规章', '许可'])
  length('处罚')
  length('规章')
  expect(made).toEqual(['规章', '许可', '处罚', '规章'])
})

test('long texts leave the labels in place', () => {
  let count = 0
  const number = remember(1, () => ++count)
  const label = number('规章')
  for (let index = 0; index < 40; index++) number('第'.repeat(300 + index))
  expect(number('规章')).toBe(label)
})
