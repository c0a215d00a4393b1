import { describe, expect, test } from '@jest/globals'
import { isValueText } from './value-text.ts'

describe('a text that a statistics cell may hold', () => {
  test.each([
    '12',
    '１，０２３',
    '1,023.5',
    '+1',
    '-18',
    '增 31',
    '减少2',
    '约200余',
    '91.85元',
    '0件',
    '22（其中修订 16 件）',
    '/',
    '——',
    '无',
    '见附件',
    '增',
    '0/0',
  ])('%s', (text) => {
    expect(isValueText(text)).toBe(true)
  })

  test.each(['', '总计', '1.属于甲类', '2022 年', '-3-', '0517-87290606', '第 3 页', '2023-01-26'])(
    'not: %s',
    (text) => {
      expect(isValueText(text)).toBe(false)
    },
  )
})
