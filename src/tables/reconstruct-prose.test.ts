import { describe, expect, test } from '@jest/globals'
import type { TableKey } from '../document/index.ts'
import { gridOf, linesOf } from './testing/made-up-print.ts'
import { applicationRows, disclosureRows, disputeRows } from './testing/made-up-tables.ts'
import { applications, barLines, disclosure, type Rows, read } from './testing/reconstructed.ts'

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
