import { describe, expect, test } from '@jest/globals'
import { breakIntoParagraphs } from './break-into-paragraphs.ts'
import { lineBreak } from './flow-text.ts'

describe('the text of one element', () => {
  test.each([
    ['is one paragraph', '公开\n12 条', ['公开 12 条']],
    ['joins wide characters over a source line break', '政府信息\n  公开', ['政府信息公开']],
    ['folds floods of spaces', '甲&&&乙'.replaceAll('&', '\u00A0'), ['甲 乙']],
    ['keeps a title that is broken by <br>', '某县某局|2023年年度报告', ['某县某局\n2023年年度报告']],
    ['is parted by empty lines', '甲||乙', ['甲', '乙']],
    ['is parted after a sentence', '公开良好。|发布12条', ['公开良好。', '发布12条']],
    ['is parted at indents', '甲|　　乙|　　丙', ['甲', '乙', '丙']],
    ['is parted before and after numbered lines', '甲|一、总体情况|乙', ['甲', '一、总体情况', '乙']],
    ['takes a decimal number for no numbering', '共计|3.5万元', ['共计\n3.5万元']],
    ['of white space is none', ' \u00A0|\t', []],
  ])('%s', (_, text, expected) => {
    const paragraphs = breakIntoParagraphs(text.replaceAll('|', lineBreak))
    expect(paragraphs.map((paragraph) => paragraph.text)).toEqual(expected)
  })

  test('has the empty lines between its paragraphs', () => {
    const paragraphs = breakIntoParagraphs('甲||乙||||丙'.replaceAll('|', lineBreak))
    expect(paragraphs.map(({ emptyLines }) => emptyLines)).toEqual([0, 1, 3])
  })
})
