import { describe, expect, test } from '@jest/globals'
import { documentOf } from './testing/made-up-document.ts'
import { findTitle, titleFromMetadata } from './title.ts'

const whole = '海河市商务局2023年政府信息公开工作年度报告'
const find = (...lines: string[]) => {
  const { blocks } = documentOf(...lines)
  return findTitle(blocks, { block: blocks.length, offset: 0 })
}

describe('the title above the text', () => {
  test.each([
    ['on one line', [whole], whole],
    [
      'with spaces',
      ['海河市商务局 2023 年 政府信息公开工作年度报告'],
      '海河市商务局 2023 年政府信息公开工作年度报告',
    ],
    [
      'with the agency on a line of its own',
      ['海河市商务局', '2023年政府信息公开工作年度报告'],
      '海河市商务局 2023年政府信息公开工作年度报告',
    ],
    [
      'broken within a word',
      ['海河市商务局2023年度政府信息', '公开工作年度报告'],
      '海河市商务局2023年度政府信息公开工作年度报告',
    ],
    [
      'broken between subject and year',
      ['海河市商务局政府信息公开', '2023年度报告'],
      '海河市商务局政府信息公开 2023年度报告',
    ],
    [
      'below an agency with a second name in brackets',
      ['海河市审批局（政务办公室）', '2023年政府信息公开工作年度报告'],
      '海河市审批局（政务办公室） 2023年政府信息公开工作年度报告',
    ],
    [
      'of a committee that has the words for writing in its name',
      ['中共海河市委机构编制委员会办公室2023年政府信息公开工作年度报告'],
      '中共海河市委机构编制委员会办公室2023年政府信息公开工作年度报告',
    ],
    ['above the day on which it was published', [whole, '（2024年1月27日）'], whole],
    [
      'with the edition behind it',
      ['海河市商务局2023年政府信息公开年报', '（图片版）'],
      '海河市商务局2023年政府信息公开年报（图片版）',
    ],
    [
      'below the path of the page',
      ['首页 > 政府信息公开 > 年报', whole, '来源：海河市商务局 浏览次数：12'],
      whole,
    ],
    [
      'printed twice, where the second is nearer to the text',
      ['海河市商务局2023年度政府信息公开工作年度报告', whole],
      whole,
    ],
    ['with agency and year, where another has neither', [whole, '政府信息公开工作年度报告'], whole],
    ['without agency', ['关于2023年政府信息公开工作年度报告'], '关于2023年政府信息公开工作年度报告'],
    ['at the end of the page’s path, for want of another', [`首页 > 年报 > ${whole}`], whole],
    [
      'in traditional characters',
      ['海河縣審計局2023年政府信息公開工作年度報告'],
      '海河縣審計局2023年政府信息公開工作年度報告',
    ],
    ['behind the buttons of a page', [`大中小${whole}`], whole],
    [
      'with its year between spaces in a longer line',
      [`${'首页 年报 '}海河市商务局 2023 年政府信息公开年度报告 发布时间：2024-01-20`],
      '海河市商务局 2023 年政府信息公开年度报告',
    ],
    ['within a line of particulars', [`标题: ${whole}`], whole],
  ])('is found %s', (_, lines, title) => {
    expect(find(...lines)?.text).toBe(title)
  })

  test.each([
    ['根据《条例》，现公布海河市商务局2023年政府信息公开工作年度报告。'],
    ['关于印发海河市商务局2023年政府信息公开工作年度报告的通知'],
  ])('is not taken from %s', (line) => {
    expect(find(line)).toBeNull()
  })

  test('ends where the text begins, and is not looked for behind it', () => {
    const { blocks } = documentOf('一、总体情况', whole)
    expect(findTitle(blocks, { block: 0, offset: 0 })).toBeNull()
    expect(find(whole, '本报告…')?.end).toEqual({ block: 1, offset: 0 })
  })
})

test.each([
  [[`${whole}_海河市人民政府`], whole],
  [['海河市人民政府', `${whole} - 年报`], whole],
  [['海河市人民政府门户网站'], null],
  [[], null],
])('the title in the page’s own words %j is %s', (titles, title) => {
  expect(titleFromMetadata(titles)).toBe(title)
})
