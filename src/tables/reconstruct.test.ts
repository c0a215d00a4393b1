import { describe, expect, test } from '@jest/globals'
import type { Block, TableKey } from '../document/index.ts'
import { reconstructTables } from './reconstruct.ts'
import { gridOf, linesOf, type WrittenCell } from './testing/made-up-print.ts'
import {
  applicationNumbers,
  applicationRows,
  disclosureNumbers,
  disclosureRows,
  disputeNumbers,
  disputeRows,
  expectedValues,
  type Numbers,
} from './testing/made-up-tables.ts'

type Rows = WrittenCell[][]

const applications = expectedValues('applications', '2021', applicationNumbers)
const disclosure = expectedValues('disclosure', '2021', disclosureNumbers['2021'])
const outcomes: Numbers = {
  reconsideration: disputeNumbers.slice(0, 5),
  litigationDirect: disputeNumbers.slice(5, 10),
  litigationAfterReconsideration: disputeNumbers.slice(10),
}
const disputes = expectedValues('disputes', '2021', outcomes)

function read(key: TableKey, blocks: readonly Block[], section: TableKey | 'overview' = key) {
  const { tables, issues, rest } = reconstructTables([{ key: section, blocks }], '2021')
  const table = tables[key]
  const own = issues.filter(({ params }) => params.table === key || params.table === undefined)
  return {
    form: table?.form ?? null,
    cells: table?.cells ?? {},
    values: Object.fromEntries(Object.entries(table?.cells ?? {}).map(([cell, { value }]) => [cell, value])),
    codes: own.map(({ code }) => code),
    named: own.filter(({ severity }) => severity !== 'info').flatMap(({ cells }) => cells ?? []),
    issues: own,
    rest: rest[0]?.blocks ?? [],
  }
}

const textOf = (cell: WrittenCell) => (typeof cell === 'string' ? cell : cell[0])
const barLines = (rows: Rows) => linesOf(rows.map((row) => row.map(textOf).join(' | ')).join('\n'))
const cellLines = (rows: Rows) => linesOf(rows.flat().map(textOf).join('\n'))
const rowWith = (rows: Rows, words: string) =>
  rows.findIndex((row) => row.some((cell) => textOf(cell).includes(words)))

/** Rows with the one that has the words replaced, or left out. */
function withRow(rows: Rows, words: string, ...instead: Rows): Rows {
  const at = rowWith(rows, words)
  return [...rows.slice(0, at), ...instead, ...rows.slice(at + 1)]
}

const swapped = (rows: Rows, words: string) => {
  const at = rowWith(rows, words)
  return [...rows.slice(0, at), rows[at + 1] ?? [], rows[at] ?? [], ...rows.slice(at + 2)]
}

/** The numbers of a row in another order of columns; `order` holds columns of the form. */
const inOrder = (row: readonly WrittenCell[], order: readonly number[]): WrittenCell[] => [
  ...row.slice(0, -7),
  ...order.map((column) => row.at(column - 7) ?? ''),
]

const tripled = (numbers: Numbers): Numbers =>
  Object.fromEntries(
    Object.entries(numbers).map(([row, printed]) => [row, printed.map((n) => String(Number(n) * 3))]),
  )

describe('a table as its form prints it', () => {
  test.each([
    ['a grid', (rows: Rows) => [gridOf(rows)]],
    ['rows of cells whose columns are not known', (rows: Rows) => [gridOf(rows, 'rows')]],
    ['lines with bars', barLines],
    ['a cell a line', cellLines],
  ])('is read whole from %s', (_, toBlocks) => {
    expect(read('applications', toBlocks(applicationRows('2021'))).values).toEqual(applications)
    expect(read('disclosure', toBlocks(disclosureRows('2021'))).values).toEqual(disclosure)
    expect(read('disputes', toBlocks(disputeRows())).values).toEqual(disputes)
  })

  test('is of the form that it was printed in, whatever the year', () => {
    const found = read('applications', [gridOf(applicationRows('2019'))])
    expect(found).toMatchObject({ form: '2019', codes: [] })
    expect(found.values).toEqual(expectedValues('applications', '2019', applicationNumbers))
    const items = read('disclosure', [gridOf(disclosureRows('2019'))])
    expect(items).toMatchObject({ form: '2019', codes: [] })
    expect(items.values).toEqual(expectedValues('disclosure', '2019', disclosureNumbers['2019']))
  })

  test('is found in another section than its own', () => {
    expect(read('applications', [gridOf(applicationRows('2021'))], 'overview').values).toEqual(applications)
  })

  test('leaves nothing of itself in the text', () => {
    expect(read('disputes', [gridOf(disputeRows())]).rest).toEqual([])
  })
})

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

describe('rows', () => {
  test.each([
    ['applications', swapped(applicationRows('2021'), '2.重复申请'), applications],
    ['disclosure', swapped(disclosureRows('2021'), '规章'), disclosure],
    ['disclosure', swapped(disclosureRows('2021'), '行政处罚'), disclosure],
  ] as [TableKey, Rows, Record<string, number>][])(
    'of the %s table that are swapped are known by their labels',
    (key, rows, values) => {
      expect(read(key, [gridOf(rows)]).values).toEqual(values)
      expect(read(key, barLines(rows)).values).toEqual(values)
    },
  )

  test.each(['行政强制', '规章'])('that are left out are missing: %s', (label) => {
    for (const blocks of [
      [gridOf(withRow(disclosureRows('2021'), label))],
      cellLines(withRow(disclosureRows('2021'), label)),
    ]) {
      const found = read('disclosure', blocks)
      const missing = Object.keys(disclosure).filter((cell) => found.values[cell] === null)
      expect(missing.every((cell) => found.cells[cell]?.status === 'missing')).toBe(true)
      expect(found.named).toEqual(missing.map((cell) => `disclosure.${cell}`))
      for (const cell of Object.keys(disclosure))
        expect([null, disclosure[cell]]).toContain(found.values[cell])
    }
  })

  test('without a label take the place that their neighbours leave', () => {
    const rows = withRow(disclosureRows('2021'), '行政处罚', ['', ['647', 3]])
    expect(read('disclosure', [gridOf(rows)])).toMatchObject({ values: disclosure, codes: [] })
  })

  test('that the form lacks are named with their numbers', () => {
    const rows = disclosureRows('2021')
    const more = [...rows.slice(0, 4), ['其他主动公开文件', '186', '86', '255'], ...rows.slice(4)]
    const found = read('disclosure', [gridOf(more)])
    expect(found.values).toEqual(disclosure)
    expect(found.issues).toMatchObject([
      { code: 'extra-row', params: { label: '其他主动公开文件', values: '186 86 255' } },
    ])
  })

  test('of dashes say nothing', () => {
    const rows = [...applicationRows('2021'), [['-', 3], '-', '-', '-', '-', '-', '-', '-']] as Rows
    expect(read('applications', [gridOf(rows)])).toMatchObject({ values: applications, rest: [] })
  })
})

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

describe('three tables in one grid', () => {
  test('are told apart', () => {
    const blocks = [gridOf([...disclosureRows('2021'), ...applicationRows('2021'), ...disputeRows()])]
    const { tables } = reconstructTables([{ key: 'disclosure', blocks }], '2021')
    const values = Object.values(tables).map((table) =>
      Object.values(table?.cells ?? {}).map(({ value }) => value),
    )
    expect(values).toEqual([disclosure, applications, disputes].map((expected) => Object.values(expected)))
  })
})

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

describe('pictures', () => {
  test('in a section without its table stand for it', () => {
    const { codes } = read('disclosure', [{ type: 'picture', evidence: { block: 3 } }])
    expect(codes).toEqual(['table-is-picture'])
  })

  test('in another section say nothing', () => {
    const { codes } = read('disclosure', [{ type: 'picture', evidence: { block: 3 } }], 'overview')
    expect(codes).toEqual(['table-missing'])
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

describe('labels as published', () => {
  test.each([
    [
      'applications',
      [
        ['5.属于三类内部事务信息', '5.属于三类内容事务信息'],
        ['2.其他法律行政法规禁止公开', '2.其他法律行政止公开'],
        ['只计这一情形，不计其他情形', '只计这一情况，不计其他情况'],
        ['社会公益组织', '社会公益'],
        ['商业企业', '商 业 企 业'],
        ['逾期不补正、', '逾期不补正，'],
        ['三、本年度办理结果', '三、本年度办 理结果'],
      ],
    ],
    [
      'disclosure',
      [
        ['行政规范性文件', '规范性文件'],
        ['规章', '规 章'],
        ['现行有效件数', '现行有效件'],
        ['本年制发件数', '制发数量'],
        ['本年废止件数', '废止数量'],
        ['第二十条第（一）项', '第二十条 第(一)项'],
      ],
    ],
    [
      'applications',
      [
        ['业', '業'],
        ['请', '請'],
        ['构', '構'],
        ['组织', '組織'],
        ['处', '處'],
        ['办', '辦'],
        ['开', '開'],
        ['属', '屬'],
        ['数', '數'],
      ],
    ],
    [
      'disclosure',
      [
        ['规', '規'],
        ['许', '許'],
        ['处', '處'],
        ['罚', '罰'],
        ['强', '強'],
        ['费', '費'],
        ['项', '項'],
        ['业', '業'],
      ],
    ],
  ] as [TableKey, [string, string][]][])('of the %s table are known: %j', (key, changes) => {
    const rename = (text: string) => changes.reduce((words, [from, to]) => words.replaceAll(from, to), text)
    const rows = (key === 'applications' ? applicationRows('2021') : disclosureRows('2021')).map((row) =>
      row.map(
        (cell): WrittenCell =>
          typeof cell === 'string' ? rename(cell) : [rename(cell[0]), cell[1], cell[2] ?? 1],
      ),
    )
    const expected = key === 'applications' ? applications : disclosure
    expect(read(key, [gridOf(rows)])).toMatchObject({ values: expected, codes: [] })
    expect(read(key, barLines(rows))).toMatchObject({ values: expected, codes: [] })
  })

  test('of 2019 whose words were lost are known by their order', () => {
    const rows = withRow(disclosureRows('2019'), '本年新制作数量', [
      '信息内容',
      '本年新',
      '本年新',
      '对外公开总数量',
    ])
    expect(read('disclosure', [gridOf(rows)]).values).toEqual(
      expectedValues('disclosure', '2019', disclosureNumbers['2019']),
    )
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
