import { expect, test } from '@jest/globals'
import { parseNumbering } from './numbering.ts'

test.each([
  ['一、总体情况', 'chinese', 1, 2],
  ['三.收到', 'chinese', 3, 2],
  ['三是收到', 'chinese', 3, 2],
  ['一总体情况', 'chinese', 1, 1],
  ['十一、其他', 'chinese', 11, 3],
  ['二十、其他', 'chinese', 20, 3],
  ['(二)主动公开', 'bracketed', 2, 3],
  ['二)主动公开', 'bracketed', 2, 2],
  ['2.主动公开', 'arabic', 2, 2],
  ['(2)主动公开', 'arabic', 2, 3],
  ['5、政府信息', 'arabic', 5, 2],
])('%s begins with a number', (text, style, number, length) => {
  expect(parseNumbering(text)).toEqual({ style, number, length })
})

test.each(['总体情况', '2021年政府信息公开', '一年来', '三公经费', '二〇二一年', '四川省', ''])(
  '%j begins with no number',
  (text) => {
    expect(parseNumbering(text).style).toBe('none')
  },
)
