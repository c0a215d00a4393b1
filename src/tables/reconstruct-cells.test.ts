import { describe, expect, test } from '@jest/globals'
import { gridOf } from './testing/made-up-print.ts'
import { applicationNumbers, applicationRows, disclosureRows } from './testing/made-up-tables.ts'
import { barLines, disclosure, read, withRow } from './testing/reconstructed.ts'

describe('a cell', () => {
  const cell = (print: string, width = 3) =>
    read('disclosure', [gridOf(withRow(disclosureRows('2021'), '行政处罚', ['行政处罚', [print, width]]))])

  test.each(['共22件', '2.5万件', '见附件', '12 13', '0/0', '12、3', '1e5', '5%'])(
    'that holds %s is ambiguous and named',
    (print) => {
      const found = cell(print)
      expect(found.cells['penalties.decisions']).toMatchObject({
        value: null,
        raw: print,
        status: 'ambiguous',
      })
      expect(found.named).toEqual(['disclosure.penalties.decisions'])
    },
  )

  test.each([
    ['0①', 0],
    ['12[1]', 12],
    ['647（含委托执法 3 件）', 647],
  ])('that holds %s is %d', (print, value) => {
    expect(cell(print).values['penalties.decisions']).toBe(value)
  })

  test('printed three times where the form has one is read once', () => {
    const rows = withRow(disclosureRows('2021'), '行政处罚', ['行政处罚', '0', '0', '0'])
    expect(read('disclosure', [gridOf(rows)])).toMatchObject({
      values: { ...disclosure, 'penalties.decisions': 0 },
      named: [],
    })
  })

  test('beside others where the form has one is ambiguous', () => {
    const rows = withRow(disclosureRows('2021'), '行政处罚', ['行政处罚', '647', '5', '0'])
    expect(read('disclosure', [gridOf(rows)]).named).toEqual(['disclosure.penalties.decisions'])
  })

  test('printed empty is blank, a total, too', () => {
    const numbers = { ...applicationNumbers, new: ['40', '', '', '', '', '', ''] }
    const { cells } = read('applications', [gridOf(applicationRows('2021', numbers))])
    expect(cells['new.total']).toMatchObject({ value: null, raw: '', status: 'blank' })
  })
})

describe('the unit of an amount', () => {
  test.each([
    ['本年收费金额（单位：万元）', '40.5', '万元', null],
    ['本年收费金额（单位：万元）', '405000元', '元', '元'],
    ['本年收费金额（单位：万元）', '40.5（万元）', '万元', null],
    ['本年收费金额（单位：元）', '405000', '元', '元'],
    ['本年收费金额（元）', '405000', '元', '元'],
    ['本年收费金额（单位：千元）', '405', null, '千元'],
    ['本年收费金额（单位：亿元）', '0.1', null, '亿元'],
    ['本年收费金额', '40.5', null, null],
  ])('in the header %s with %s is %s', (header, print, unit, differing) => {
    const rows = withRow(
      withRow(disclosureRows('2021'), '本年收费金额', ['信息内容', [header, 3]]),
      '行政事业性收费',
      ['行政事业性收费', [print, 3]],
    )
    const { cells, issues } = read('disclosure', [gridOf(rows)])
    expect(cells['fees.amount']).toMatchObject({ value: Number.parseFloat(print), unit, status: 'read' })
    expect(issues.map(({ params }) => params.unit)).toEqual(differing === null ? [] : [differing])
  })
})

describe('footnotes and percentages in lines', () => {
  const granted = (first: string) =>
    withRow(applicationRows('2021'), '（一）予以公开', [
      '（一）予以公开',
      first,
      '3',
      '1',
      '0',
      '2',
      '1',
      '27',
    ])
  test.each(['20①', '20[1]', '20*', '20²'])('%s is read without its mark', (print) => {
    expect(read('applications', barLines(granted(print))).values['granted.naturalPerson']).toBe(20)
  })

  test('a percentage is no number of the table', () => {
    expect(read('applications', barLines(granted('20%'))).cells['granted.naturalPerson']).toMatchObject({
      value: null,
      status: 'ambiguous',
    })
  })
})
