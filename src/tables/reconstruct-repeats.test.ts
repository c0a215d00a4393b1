import { describe, expect, test } from '@jest/globals'
import { reconstructTables } from './reconstruct.ts'
import { gridOf, linesOf, type WrittenCell } from './testing/made-up-print.ts'
import {
  applicationNumbers,
  applicationRows,
  disclosureNumbers,
  disclosureRows,
  disputeNumbers,
  disputeRows,
} from './testing/made-up-tables.ts'
import {
  applications,
  barLines,
  disclosure,
  type Rows,
  read,
  rowWith,
  tripled,
  withRow,
} from './testing/reconstructed.ts'

describe('a row printed twice', () => {
  const row: WrittenCell[] = [['2.重复申请', 1], '1', '0', '0', '0', '0', '0', '1']
  const again = (...numbers: string[]) => {
    const rows = withRow(applicationRows('2021'), '2.重复申请', row, [['2.重复申请', 1], ...numbers])
    rows[rowWith(rows, '1.信访')]?.splice(0, 1, ['（五）不予处理', 1, 6])
    rows[rowWith(rows, '（一）予以')]?.splice(0, 1, ['三、本年度办理结果', 1, 24])
    return rows
  }
  test('with the same numbers, as at a page break, counts once', () => {
    expect(read('applications', [gridOf(again('1', '0', '0', '0', '0', '0', '1'))])).toMatchObject({
      values: applications,
      named: [],
    })
  })

  test('once without numbers counts as filled', () => {
    expect(read('applications', [gridOf(again('', '', '', '', '', '', ''))])).toMatchObject({
      values: applications,
      named: [],
    })
  })

  test('with other numbers is in doubt where they differ', () => {
    const { named, codes } = read('applications', [gridOf(again('9', '0', '0', '0', '0', '0', '9'))])
    expect(codes).toContain('table-repeated')
    expect(named).toEqual([
      'applications.notProcessed.repeated.naturalPerson',
      'applications.notProcessed.repeated.total',
    ])
  })
})

describe('a table printed twice', () => {
  const lastYear = applicationRows('2021', tripled(applicationNumbers))
  const inBoth = Object.keys(applications).filter((cell) => applications[cell] === 0).length

  test.each([
    ['behind it', [gridOf(applicationRows('2021')), gridOf(lastYear)]],
    ['in the same grid', [gridOf([...applicationRows('2021'), ...lastYear])]],
    ['in lines', [...barLines(applicationRows('2021')), ...barLines(lastYear)]],
  ])(
    'with other numbers is in doubt wherever they differ, and the second stays in the text: %s',
    (_, blocks) => {
      const found = read('applications', blocks)
      expect(found.values).toEqual(applications)
      expect(found.codes).toEqual(['table-repeated'])
      expect(found.named).toHaveLength(175 - inBoth)
      expect(found.rest.length).toBeGreaterThan(0)
    },
  )

  test('with the same numbers is in no doubt', () => {
    const { values, codes } = read('applications', [
      gridOf(applicationRows('2021')),
      gridOf(applicationRows('2021')),
    ])
    expect({ values, codes }).toEqual({ values: applications, codes: [] })
  })

  test('for another office, or in an appendix, is in doubt, too', () => {
    const other = gridOf(disclosureRows('2021', tripled(disclosureNumbers['2021'])))
    expect(read('disclosure', [gridOf(disclosureRows('2021')), other])).toMatchObject({
      values: disclosure,
      codes: ['table-repeated'],
    })
    const { issues } = reconstructTables(
      [
        { key: 'disputes', blocks: [gridOf(disputeRows())] },
        { key: 'other', blocks: [gridOf(disputeRows(disputeNumbers.map((n) => `1${n}`)))] },
      ],
      '2021',
    )
    expect(issues.find(({ code }) => code === 'table-repeated')?.cells).toHaveLength(15)
  })
})

describe('a table over several pages or grids', () => {
  const rows = applicationRows('2021')
  const cut = rowWith(rows, '（四）无法提供')
  const below = [[['三、本年度办理结果', 1, 12], ...(rows[cut] ?? [])], ...rows.slice(cut + 1)] as Rows
  test.each([
    ['cut in two', [gridOf(rows.slice(0, cut)), gridOf(rows.slice(cut))]],
    ['with the label of the group repeated', [gridOf(rows.slice(0, cut)), gridOf(below)]],
    ['with the header repeated', [gridOf(rows.slice(0, cut)), gridOf([...rows.slice(0, 3), ...below])]],
    [
      'with a made-up header',
      [
        gridOf(rows.slice(0, cut)),
        gridOf([
          [['项目', 3], '数据1', '数据2', '数据3', '数据4', '数据5', '数据6', '数据7'],
          ...rows.slice(cut),
        ]),
      ],
    ],
  ])('is one: %s', (_, blocks) => {
    expect(read('applications', blocks)).toMatchObject({ values: applications, named: [] })
  })

  test('of the disclosure table is one, and the prose between stays', () => {
    const parts = disclosureRows('2021')
    const prose = linesOf('以下为行政许可情况。')
    const blocks = [
      gridOf(parts.slice(0, 4)),
      ...prose,
      gridOf(parts.slice(4, 7)),
      gridOf(parts.slice(7, 11)),
      gridOf(parts.slice(11)),
    ]
    expect(read('disclosure', blocks)).toMatchObject({ values: disclosure, named: [], rest: prose })
  })
})
