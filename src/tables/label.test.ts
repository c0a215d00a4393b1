import { describe, expect, test } from '@jest/globals'
import { strongFit } from './known-labels.ts'
import { endsInLabel, labelFit, parseLabel } from './label.ts'

test.each([
  ['（一）予以公开', '一', '予以公开'],
  ['(一)予以公开', '一', '予以公开'],
  ['1.属于国家秘密', '1', '属于国家秘密'],
  ['１、属于国家秘密', '1', '属于国家秘密'],
  ['1 . 属 于 国 家 秘 密', '1', '属于国家秘密'],
  ['三、本年度办 理结果', '三', '本年度办理结果'],
  ['社会公益\n组织', '', '社会公益组织'],
  ['3.危及“三安全一稳定”', '3', '危及三安全一稳定'],
])('the label %j has its number and its words', (printed, number, words) => {
  expect(parseLabel(printed)).toMatchObject({ number, words })
})

describe('a label is known beyond doubt', () => {
  test.each([
    ['规 章', '规章'],
    ['規章（設區的市以上提供）', '规章'],
    ['5.属于三类内容事务信息', '5.属于三类内部事务信息'],
    ['2.其他法律行政止公开', '2.其他法律行政法规禁止公开'],
    [
      '（二）部分公开（区分处理的，只计这一情况，不计其他情况）',
      '（二）部分公开（区分处理的，只计这一情形，不计其他情形）',
    ],
    ['（二）部分公开', '（二）部分公开（区分处理的，只计这一情形，不计其他情形）'],
    [
      '1.申请人无正当理由逾期不补正，行政机关不再处理其政府信息公开申请',
      '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
    ],
    ['行政许可（不含备案）', '行政许可'],
    ['上一年项目数量（指2019年事项数）', '上一年项目数量'],
    ['现行有效件', '现行有效件数'],
    ['第二十条 第(一)项', '第二十条第（一）项'],
    ['规范性文件', '行政规范性文件'],
  ])('%s: %s', (printed, official) => {
    expect(labelFit(printed, official)).toBeGreaterThanOrEqual(strongFit)
  })
})

describe('a label is not taken for another', () => {
  test.each([
    ['行政强制', '行政处罚'],
    ['行政许可', '行政处罚'],
    ['其他主动公开文件', '其他对外管理服务事项'],
    ['（六）其他', '3.其他'],
    ['2.重复申请', '3.要求提供公开出版物'],
    ['（三）不予公开', '（一）予以公开'],
    ['上一年处理决定数量', '本年收费金额（单位：万元）'],
    ['', '规章'],
    ['规', '规章'],
  ])('%s: %s', (printed, official) => {
    expect(labelFit(printed, official)).toBeLessThan(strongFit)
  })
})

test.each([
  ['（三）不予公开1.属于国家秘密', true],
  ['（三） 不予公开 1. 属于国家秘密', true],
  ['1.属于国家秘密（三）不', false],
  ['属于国家秘密', false],
])('%s ends in the label of a row: %s', (printed, ends) => {
  expect(endsInLabel(printed, '1.属于国家秘密')).toBe(ends)
})
