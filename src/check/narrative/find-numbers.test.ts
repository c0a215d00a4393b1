import { expect, test } from '@jest/globals'
import { findNumbers } from './find-numbers.ts'

test.each([
  ['1295件', [1295]],
  ['共1，295宗', [1295]],
  ['70件，1件', [70, 1]],
  ['1.2万件', [12_000]],
  ['十二件、两件、一百零五件', [12, 2, 105]],
  ['380元', [0.038]],
  ['4.043万元', [4.043]],
  ['二〇二三件', []],
  ['第3件', []],
  ['3至5件', []],
  ['3-5件', []],
  ['12 95件', []],
  ['5个工作日', []],
  ['36人次', []],
  ['65件次', []],
  ['100%', []],
  ['约200件，300余件，近50件', []],
  ['每3件', []],
  ['三个一', []],
  ['一件事', []],
])('%s', (text, values) => {
  expect(findNumbers(text).map(({ value }) => value)).toEqual(values)
})

test('a number in ten thousands stands for a range', () => {
  expect(findNumbers('1.2万件')[0]?.tolerance).toBe(1000)
  expect(findNumbers('12000件')[0]?.tolerance).toBe(0)
})
