import { expect, test } from '@jest/globals'
import { fold, foldText } from './fold.ts'

test.each([
  ['全 角\u3000空\u00a0格', '全角空格'],
  ['（一）１，０２３．５％', '(一)1,023.5%'],
  ['零宽\u200b软\u00ad连\ufeff字', '零宽软连字'],
  ['①②⑴', '①②⑴'],
  ['12¹、3²、4₅', '12¹、3²、4₅'],
  ['㈠', '(一)'],
  ['𠀀乡', '𠀀乡'],
  ['', ''],
])('%j folds to %j', (original, expected) => {
  expect(fold(original)).toBe(expected)
  expect(foldText(original).text).toBe(expected)
})

test('every folded character knows where it begins, and the last offset is the end', () => {
  expect(foldText('第 ㈠ 项')).toEqual({ text: '第(一)项', offsets: [0, 2, 2, 2, 4, 5] })
})
