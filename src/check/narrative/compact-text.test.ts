import { expect, test } from '@jest/globals'
import { compactText } from './compact-text.ts'

test.each([
  ['white space goes', ' 共 收到　１２ 件 ', '共收到12件'],
  ['a space between two digits stays', '12 95件', '12 95件'],
  [
    'a line cut by the width of a page goes on',
    '全年按照规定共收到公民提出的政府信息公\n开申请12件',
    '全年按照规定共收到公民提出的政府信息公开申请12件',
  ],
  ['a short line stands alone', '（二）依申请公开\n收到12件', '（二）依申请公开\n收到12件'],
  ['half-width punctuation is widened', '12件,(1件)', '12件，（1件）'],
  ['nothing stays nothing', '', ''],
])('%s', (_, original, text) => {
  expect(compactText(original).text).toBe(text)
})

test('every character keeps its place in the original', () => {
  const original = '共 收到\n１２ 件'
  const { text, offsetOf } = compactText(original)
  expect([...text].map((_, at) => original.charAt(offsetOf(at))).join('')).toBe('共收到\n１２件')
})
