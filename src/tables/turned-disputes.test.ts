import { expect, test } from '@jest/globals'
import { reconstructDisputes } from './reconstruct-disputes.ts'
import { gridOf, type WrittenCell } from './testing/made-up-print.ts'

const outcomes = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计']
const groups = [['行政复议'], ['行政诉讼', '未经复议直接起诉'], ['', '复议后起诉']]
const numbers = [1, 2, 0, 3, 6, 0, 0, 4, 0, 4, 5, 0, 0, 0, 5]

function rowsOf(labels: readonly string[]): WrittenCell[][] {
  return groups.flatMap((group, at) =>
    labels.map((label, index) => [
      ...(index === 0 ? group : ['', ''].slice(0, group.length)),
      label,
      String(numbers[at * labels.length + index]),
    ]),
  )
}

function valuesOf(labels: readonly string[]): (number | null)[] {
  const found = reconstructDisputes([gridOf(rowsOf(labels))], '2021')
  return Object.values(found?.table.cells ?? {}).map(({ value }) => value)
}

test('a disputes table turned on its side is read row by row', () => {
  expect(valuesOf(outcomes)).toEqual(numbers)
})

test('a turned table with its outcomes in another order gives no number', () => {
  expect(valuesOf([...outcomes].reverse()).every((value) => value === null)).toBe(true)
})
