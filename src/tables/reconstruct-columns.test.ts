import { describe, expect, test } from '@jest/globals'
import type { TableKey } from '../document/index.ts'
import { gridOf, type WrittenCell } from './testing/made-up-print.ts'
import { applicationRows, disclosureRows, disputeNumbers, disputeRows } from './testing/made-up-tables.ts'
import {
  applications,
  barLines,
  disclosure,
  disputes,
  inOrder,
  type Rows,
  read,
  rowWith,
  textOf,
  withRow,
} from './testing/reconstructed.ts'

describe('another order of columns', () => {
  const rows = applicationRows('2021')
  const totalFirst: Rows = [
    rows[0] ?? [],
    [
      ['总计', 1, 2],
      ['自然人', 1, 2],
      ['法人或其他组织', 5],
    ],
    rows[2] ?? [],
    ...rows.slice(3).map((row) => inOrder(row, [6, 0, 1, 2, 3, 4, 5])),
  ]
  const enterprisesSecond: Rows = [
    ...rows.slice(0, 2),
    ['科研机构', '商业企业', '社会公益组织', '法律服务机构', '其他'],
    ...rows.slice(3).map((row) => inOrder(row, [0, 2, 1, 3, 4, 5, 6])),
  ]
  test.each([
    ['the total first', totalFirst],
    ['two applicants swapped', enterprisesSecond],
  ])('is taken from the header: %s', (_, printed) => {
    expect(read('applications', [gridOf(printed)]).values).toEqual(applications)
    expect(read('applications', [gridOf(printed, 'rows')]).values).toEqual(applications)
  })

  test('is taken from the header of the disclosure table, also in a text', () => {
    const printed = disclosureRows('2021').map((row, at) =>
      at < 4 && row.length === 4 ? [0, 3, 1, 2].map((i) => row[i] ?? '') : row,
    )
    expect(read('disclosure', [gridOf(printed)]).values).toEqual(disclosure)
    expect(read('disclosure', barLines(printed)).values).toEqual(disclosure)
  })

  test('is not taken from the lines of a header whose words wrap in their cells', () => {
    const header = [
      ['信息内容', '', '', '现行'],
      ['', '本年制发件数', '', ''],
      ['', '', '', '有效件数'],
      ['', '', '本年废止件数', ''],
    ]
    const printed = disclosureRows('2021').flatMap((row) =>
      row.some((cell) => textOf(cell) === '本年制发件数') ? header : [row],
    )
    expect(read('disclosure', [gridOf(printed)]).values).toEqual(disclosure)
  })

  test('is taken from the header of the disputes table', () => {
    const groups: Rows = [
      [
        ['行政诉讼', 10],
        ['行政复议', 5, 2],
      ],
      ...disputeRows().slice(1, 3),
      [...disputeNumbers.slice(5), ...disputeNumbers.slice(0, 5)],
    ]
    expect(read('disputes', [gridOf(groups)]).values).toEqual(disputes)
    const totals = ['总计', '结果维持', '结果纠正', '其他结果', '尚未审结']
    const first = (from: number) => [disputeNumbers[from + 4] ?? '', ...disputeNumbers.slice(from, from + 4)]
    const totalsFirst: Rows = [
      ...disputeRows().slice(0, 2),
      [...totals, ...totals, ...totals],
      [...first(0), ...first(5), ...first(10)],
    ]
    expect(read('disputes', [gridOf(totalsFirst)]).values).toEqual(disputes)
  })

  test.each([
    [
      'researchInstitution',
      [0, 1, 3, 4, 5, 6],
      [
        ['自然人', 1, 2],
        ['法人或其他组织', 4],
        ['总计', 1, 2],
      ],
      ['商业企业', '社会公益组织', '法律服务机构', '其他'],
    ],
    [
      'total',
      [0, 1, 2, 3, 4, 5],
      [
        ['自然人', 1, 2],
        ['法人或其他组织', 5],
      ],
      ['商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'],
    ],
  ] as [string, number[], WrittenCell[], WrittenCell[]][])(
    'that lacks %s leaves those cells missing, and no other',
    (column, order, upper, lower) => {
      const printed = [rows[0] ?? [], upper, lower, ...rows.slice(3).map((row) => inOrder(row, order))]
      const found = read('applications', [gridOf(printed)])
      for (const [cell, value] of Object.entries(found.values)) {
        expect([cell, value]).toEqual([cell, cell.endsWith(`.${column}`) ? null : applications[cell]])
      }
      expect(found.named).toHaveLength(25)
    },
  )
})

describe('last year’s columns beside this year’s', () => {
  const rows = applicationRows('2021')
  const beside = (years: readonly string[], last: number) =>
    rows.map((row, at): WrittenCell[] => {
      if (at === 0) return [row[0] ?? '', [years[0] ?? '', 7], [years[1] ?? '', 7]]
      if (at < 3) return [...row, ...row]
      const other = row.slice(-7).map((cell) => String(Number(textOf(cell)) * 3))
      return last === 1 ? [...row, ...other] : [...row.slice(0, -7), ...other, ...row.slice(-7)]
    })

  test.each([
    [['2023年', '2022年'], 1],
    [['2022年', '2023年'], 0],
  ])('are in doubt wherever they differ: %j', (years, last) => {
    const { values, named } = read('applications', [gridOf(beside(years, last))])
    const differing = Object.keys(applications).filter((cell) => applications[cell] !== 0)
    expect(named).toEqual(differing.map((cell) => `applications.${cell}`))
    if (last === 1) expect(values).toEqual(applications)
  })

  test('in a table of one column are extra, when the header names the year', () => {
    const before: Rows = [
      ['信息内容', '上年处理决定数量', '本年处理决定数量'],
      ['行政许可', '1100', '1288'],
    ]
    const printed = withRow(withRow(disclosureRows('2021'), '本年处理决定数量'), '行政许可', ...before)
    const { values, codes } = read('disclosure', [gridOf(printed)])
    expect({ values, codes }).toEqual({ values: disclosure, codes: ['extra-column'] })
  })
})

describe('the three groups of the disputes table in rows', () => {
  const header = ['', '结果维持', '结果纠正', '其他结果', '尚未审结', '总计']
  const rows = [
    ['行政复议', ...disputeNumbers.slice(0, 5)],
    ['未经复议直接起诉', ...disputeNumbers.slice(5, 10)],
    ['复议后起诉', ...disputeNumbers.slice(10)],
  ]
  test.each([
    ['in order', rows],
    ['in another order', [...rows].reverse()],
    ['with their sum above', [['合计', '17', '3', '0', '4', '24'], ...rows]],
    [
      'with the sum of two between',
      [rows[0] ?? [], ['行政诉讼', '7', '1', '0', '3', '11'], ...rows.slice(1)],
    ],
  ])('are known by their labels: %s', (_, printed) => {
    expect(read('disputes', [gridOf([header, ...printed])]).values).toEqual(disputes)
  })

  test('are known where a label over two columns has an empty cell behind it', () => {
    const blanks = ['', '', '', '', '']
    const printed = [
      // As where Markdown is given a header for a table that has none.
      ['', '', ...blanks],
      ['类别', ...header],
      ['行政复议', '', '1', '', '', '', '1'],
      ['行政诉讼', '未经复议直接起诉', ...blanks],
      ['', '复议后起诉', '', '', '', '1', '1'],
    ]
    const { cells, named } = read('disputes', [gridOf(printed)])
    const found = Object.entries(cells).flatMap(([key, { value }]) => (value === null ? [] : [key]))
    expect(named).toEqual([])
    expect(found).toEqual([
      'reconsideration.upheld',
      'reconsideration.total',
      'litigationAfterReconsideration.pending',
      'litigationAfterReconsideration.total',
    ])
  })
})

describe('the disputes in a table for the reviews and one for the suits', () => {
  const outcomes = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计']
  const reviews = gridOf([[['行政复议', 5]], outcomes, disputeNumbers.slice(0, 5)])
  const suits = (columns: readonly string[]) =>
    gridOf([
      [['行政诉讼', 10]],
      [
        ['未经复议直接起诉', 5],
        ['复议后起诉', 5],
      ],
      [...columns, ...columns],
      disputeNumbers.slice(5),
    ])

  test('are read as one', () => {
    const { values, rest } = read('disputes', [reviews, suits(outcomes)])
    expect({ values, rest }).toEqual({ values: disputes, rest: [] })
  })

  test('are in doubt where their columns differ in order', () => {
    const { cells } = read('disputes', [reviews, suits([...outcomes].reverse())])
    for (const { status } of Object.values(cells)) expect(status).not.toBe('read')
  })
})

test('a group of the disputes whose row is empty keeps its place among the three', () => {
  const outcomes = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计']
  const printed: Rows = [
    [['行政复议', 5]],
    outcomes,
    ['', '', '', '', ''],
    [['未经复议直接起诉', 5]],
    outcomes,
    disputeNumbers.slice(5, 10),
    [['复议后起诉', 5]],
    outcomes,
    disputeNumbers.slice(10),
  ]
  const reviews = Object.keys(disputes).filter((cell) => cell.startsWith('reconsideration'))
  expect(read('disputes', [gridOf(printed)]).values).toEqual({
    ...disputes,
    ...Object.fromEntries(reviews.map((cell) => [cell, null])),
  })
})

describe('a row with a cell too few', () => {
  test.each([
    [
      'applications',
      withRow(applicationRows('2021'), '8.属于行政查询事项', [
        ['8.属于行政查询事项', 1],
        '0',
        '0',
        '0',
        '0',
        '0',
        '1',
      ]),
      'refused.administrativeInquiry',
    ],
    [
      'disclosure',
      withRow(disclosureRows('2021'), '行政规范性文件', ['行政规范性文件', '22', '393']),
      'normativeDocuments',
    ],
    [
      'disputes',
      [...disputeRows().slice(0, 3), disputeNumbers.filter((_, at) => at !== 2)],
      'reconsideration',
    ],
  ] as [TableKey, Rows, string][])(
    'of the %s table is in doubt where nothing tells which it is',
    (key, rows, row) => {
      const { cells } = read(key, [gridOf(rows)])
      const own = Object.entries(cells).filter(([cell]) => cell.startsWith(row))
      expect(own.map(([, { value }]) => value)).toContain(null)
      for (const [cell, { status }] of own) expect([cell, status]).not.toEqual([cell, 'read'])
    },
  )
})

test('a row of dashes below the numbers of the disputes is not theirs, be it wider', () => {
  const numbers = disputeNumbers.filter((_, at) => at !== 2)
  const dashes = disputeNumbers.map(() => '-')
  const { cells } = read('disputes', [gridOf([...disputeRows().slice(0, 3), numbers, dashes], 'rows')])
  expect(Object.values(cells).map(({ status }) => status)).not.toContain('notApplicable')
})

describe('a row of disputes with fewer numbers than cells', () => {
  const header = disputeRows().slice(0, 3)
  const suits = ['/', '/', '/', '/', '/', '/', '4', '1', '5']

  test.each([
    [[gridOf([...header, ['3', '3'], suits], 'rows')]],
    [[gridOf([...header, ['3', '3']], 'rows'), gridOf([suits], 'rows')]],
    [[gridOf([...header, suits], 'rows'), gridOf([['3', '3']], 'rows')]],
  ])('has no certain blank beside numbers left over', (blocks) => {
    const { cells } = read('disputes', blocks)
    expect(Object.values(cells).filter(({ status }) => status !== 'ambiguous')).toEqual([])
  })
})

test('a header that is parted over several columns is that of the number below any of them', () => {
  const rows = disclosureRows('2021')
  const at = rowWith(rows, '行政许可')
  const parted: Rows = [
    ...rows.slice(0, at - 1),
    ['信息内容', '本年处理', '决定', '数量'],
    ['行政许可', '', '1288', ''],
    ...rows.slice(at + 1),
  ]
  expect(read('disclosure', [gridOf(parted)])).toMatchObject({ values: disclosure, named: [] })
})
