import { describe, expect, test } from '@jest/globals'
import type { TableKey } from '../document/index.ts'
import { gridOf, linesOf, type WrittenCell } from './testing/made-up-print.ts'
import { applicationRows, disclosureRows, disputeRows } from './testing/made-up-tables.ts'
import {
  applications,
  barLines,
  disclosure,
  type Rows,
  read,
  rowWith,
  textOf,
} from './testing/reconstructed.ts'

describe('prose beside a table', () => {
  const prose = linesOf(
    '2023年，海河市商务局制发行政规范性文件 7 件，废止 3 件，现行有效 99 件。\n行政许可 55\n行政处罚 66',
  )

  test.each([
    ['above it', [...prose, ...barLines(disclosureRows('2021'))]],
    ['below it', [...barLines(disclosureRows('2021')), ...prose]],
    ['above a grid', [...prose, gridOf(disclosureRows('2021'))]],
  ])('gives no number and stays in the text: %s', (_, blocks) => {
    expect(read('disclosure', blocks)).toMatchObject({ values: disclosure, named: [], rest: prose })
  })

  test('that runs on into a table is no label of its first row', () => {
    const story =
      '2023年，本局共办理政府信息公开申请 14 件，其中本年新收 12 件、上年结转 2 件。' +
      '从办理结果看，予以公开 4 件，其他按规定分类处理。另有 3 件结转下一年度办理，将在规定期限内答复。'
    const [first = [], ...others] = applicationRows('2021').slice(
      rowWith(applicationRows('2021'), '本年新收'),
    )
    const rows = [[[story, 3], '一、本年新收申请数量', ...first.slice(-7)] as WrittenCell[], ...others]
    const [line] = linesOf(rows.flat().map(textOf).join(' '))
    expect(read('applications', line ? [line] : [])).toMatchObject({ values: applications, named: [] })
  })

  test('that lists a few numbers is no table', () => {
    const list = linesOf('（一）行政许可 55 件\n（二）行政处罚 66 件')
    expect(read('disclosure', list)).toMatchObject({ form: null, codes: ['table-missing'], rest: list })
  })

  test.each([
    ['disclosure', disclosureRows('2021'), 4],
    ['applications', applicationRows('2021'), 10],
    ['disputes', disputeRows(), 15],
  ] as [TableKey, Rows, number][])('as a remark below the %s table stays in the text', (key, rows, width) => {
    const remark = '注：含上年结转 5 件。'
    expect(read(key, [gridOf([...rows, [[remark, width]]])]).rest).toMatchObject([
      { cells: [{ text: remark }] },
    ])
    expect(read(key, [...barLines(rows), ...linesOf(remark)]).rest).toMatchObject([{ text: remark }])
  })

  test('in a last row without a mark stays in the text', () => {
    const rows: Rows = [
      ...applicationRows('2021'),
      [
        ['说明', 3],
        ['含上年结转 5 件', 7],
      ],
    ]
    expect(read('applications', [gridOf(rows)])).toMatchObject({
      values: applications,
      rest: [{ type: 'grid', cells: [{ text: '说明' }, { text: '含上年结转 5 件' }] }],
    })
  })
})
