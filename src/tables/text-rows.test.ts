import { describe, expect, test } from '@jest/globals'
import { linesOf } from './testing/made-up-print.ts'
import { paragraphToRows } from './text-rows.ts'

/** Labels and numbers of the rows in a line. */
function rowsOf(text: string): [string, string[]][] {
  const rows = linesOf(text).flatMap((line, index) =>
    paragraphToRows(line, index).map(({ labels, slots }): [string, string[]] => [
      labels.map((label) => label.text).join('/'),
      slots.map((slot) => slot.source.text.trim()),
    ]),
  )
  return rows.filter(([labels, numbers]) => labels !== '' || numbers.length > 0)
}

describe('a line of a table', () => {
  test.each([
    ['规章 0 1 2', [['规章', ['0', '1', '2']]]],
    ['规章 | 0 | 1 | 2 |', [['规章', ['0', '1', '2']]]],
    ['规章\t0\t1\t2', [['规章', ['0', '1', '2']]]],
    ['规范性文件898989', [['规范性文件', ['898989']]]],
    ['行政处罚2648-18538', [['行政处罚', ['2648', '-18538']]]],
    ['行政处罚 66 增8 9', [['行政处罚', ['66', '增8', '9']]]],
    ['政府集中采购39573802895.90元', [['政府集中采购', ['39573802895.90元']]]],
    ['行政规范性文件 22（其中修订16件） 5 58', [['行政规范性文件', ['22（其中修订16件）', '5', '58']]]],
    ['行政许可 - / 无', [['行政许可', ['-', '/', '无']]]],
    ['行政许可 见附件', [['行政许可', ['见附件']]]],
    ['行政许可 1,288', [['行政许可', ['1,288']]]],
    ['1.属于国家秘密 0 0', [['1.属于国家秘密', ['0', '0']]]],
    ['（七）总计10', [['（七）总计', ['10']]]],
    ['上一年项目数量（指2019年事项数） 5', [['上一年项目数量（指2019年事项数）', ['5']]]],
    ['12', [['', ['12']]]],
    ['|', [['', ['|']]]],
    ['——', [['', ['——']]]],
    ['- - -', [['', ['-', '-', '-']]]],
  ])('%s has its label and its numbers', (line, rows) => {
    expect(rowsOf(line)).toEqual(rows)
  })

  test('that runs on is parted at the labels', () => {
    expect(rowsOf('0000000（三）不予公开1.属于国家秘密10000012.其他法律行政法规禁止公开0000000')).toEqual([
      ['', ['0000000']],
      ['（三）不予公开/1.属于国家秘密', ['1000001']],
      ['2.其他法律行政法规禁止公开', ['0000000']],
    ])
  })

  test('keeps a row for a label whose cells have vanished', () => {
    expect(rowsOf('规章行政规范性文件 6 3 58')).toEqual([
      ['规章', []],
      ['规章/行政规范性文件', ['6', '3', '58']],
    ])
  })
})

describe('prose holds no number of a table', () => {
  test.each([
    '2023年，本局制发行政规范性文件 7 件，废止 3 件，现行有效 99 件。',
    '收到政府信息公开申请 12 件，其中自然人 10 件，商业企业 2 件，均已按期答复。',
    '注：行政复议、行政诉讼数量含上年度结转数量 5 件',
    '联系电话：0000-83593059，邮编 000000。',
    '-1-',
    ' — 12 — ',
    '行政强制\n- 3 -\n第二十条第（八）项',
    '予公开1.',
  ])('%s', (text) => {
    expect(rowsOf(text).flatMap(([, numbers]) => numbers)).toEqual([])
  })
})
