import { expect, test } from '@jest/globals'
import { copiedPassages } from './copied-passages.ts'

const before = '本机关认真贯彻落实政府信息公开条例，全年没有收到申请。'

test('a text that was taken over is copied as a whole', () => {
  const { share, passages } = copiedPassages(before, before)
  expect({ share, passages }).toEqual({ share: 1, passages: [{ text: before, isCopied: true }] })
})

test('white space does not keep a stretch from being found', () => {
  expect(copiedPassages(before, before.replaceAll('，', '，\n　'))).toMatchObject({ share: 1 })
})

test('what is new stands apart from what was copied', () => {
  const { passages } = copiedPassages(before, `今年另建一个平台。${before}`)
  expect(passages).toEqual([
    { text: '今年另建一个平台。', isCopied: false },
    { text: before, isCopied: true },
  ])
})

test('a phrase that is shorter than the limit is not copied', () => {
  expect(copiedPassages(before, '政府信息公开条例，见下')).toMatchObject({ share: 0 })
})

test('an empty text has no share', () => {
  expect(copiedPassages(before, ' \n')).toMatchObject({ share: null })
})

test('characters outside the basic plane keep their place', () => {
  const text = '𠮷野家的政府信息公开工作年度报告全文'
  expect(copiedPassages(text, text).passages).toEqual([{ text, isCopied: true }])
})
