import { expect, test } from '@jest/globals'
import { onlyWords } from './only-words.ts'

test.each([
  ['（一）总体·情况：', '一总体情况'],
  ['收到 12 件。', '收到12件'],
  ['总体情况', '总体情况'],
  ['𠀀乡、𠀁镇', '𠀀乡𠀁镇'],
  ['乡\ud840，', '乡'],
  ['。', ''],
  ['', ''],
])('of %j stays %j', (text, words) => {
  expect(onlyWords(text)).toBe(words)
})
