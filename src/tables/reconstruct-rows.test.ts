import { describe, expect, test } from '@jest/globals'
import type { TableKey } from '../document/index.ts'
import { gridOf, linesOf, type WrittenCell } from './testing/made-up-print.ts'
import {
  applicationRows,
  disclosureNumbers,
  disclosureRows,
  expectedValues,
} from './testing/made-up-tables.ts'
import {
  applications,
  barLines,
  cellLines,
  disclosure,
  type Rows,
  read,
  rowWith,
  swapped,
  withRow,
} from './testing/reconstructed.ts'

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

  test('are known by their wrapped labels where each prints its group between the lines', () => {
    const wrapped = (label: string, lines: readonly [string, string]) => {
      const at = rowWith(printed, label)
      const numbers = (printed[at] ?? []).slice(-7)
      printed.splice(at, 1, ['三、本年度', lines[0]], ['（六）其他处理', ...numbers], ['办理结果', lines[1]])
    }
    const printed = [...applicationRows('2021')]
    wrapped('1.申请人无正当', ['1.申请人无正当理由逾期不补正、行政机关', '不再处理其政府信息公开申请'])
    wrapped('2.申请人逾期', ['2.申请人逾期未按收费通知要求缴纳费用、', '行政机关不再处理其政府信息公开申请'])
    const { values, named } = read('applications', [gridOf(printed)])
    expect({ values, named }).toEqual({ values: applications, named: [] })
  })

  test('between the two halves of a label are known by it also where another row is missing', () => {
    const label = '5.要求行政机关确认或重新出具已获取信息'
    const rows = withRow(applicationRows('2021'), '4.无正当理由大量反复申请')
    const numbers = (rows[rowWith(rows, label)] ?? []).slice(-7)
    const printed = withRow(rows, label, [label.slice(0, 14)], numbers, [label.slice(14)])
    const { named, codes } = read('applications', [gridOf(printed, 'rows')])
    expect(codes).toEqual(['cells-missing'])
    expect(named.filter((cell) => !cell.includes('excessive'))).toEqual([])
  })

  test('whose numbers ran together in one cell are cut by the sums', () => {
    const rows = withRow(applicationRows('2021'), '2.重复申请', [
      '2.重复申请',
      '6000006',
      '',
      '',
      '',
      '',
      '',
      '',
    ])
    const { cells } = read('applications', [gridOf(rows)])
    const total = cells['notProcessed.repeated.naturalPerson']
    expect(total?.value).not.toBe(6_000_006)
  })

  test('with a label to the letter stand for no other row, be they short', () => {
    const text =
      '行政许可、行政处罚决定按要求公示。信息内容本年制发件数本年废止件数现行有效件数规章行政规范性文件55' +
      '信息内容本年处理决定数量行政许可信息内容本年处理决定数量行政处罚1行政强制5'
    const { cells } = read('disclosure', linesOf(text))
    expect(cells['licensing.decisions']?.value ?? null).toBeNull()
    expect(cells['normativeDocuments.issued']?.status).toBe('ambiguous')
  })

  test('are in doubt where one number stands in the place of all', () => {
    const label = '1.本机关不掌握相关政府信息'
    const alone = ['0', '1', '0', '0', '0', '0', '1'].map((number) => [number])
    const rows = withRow(applicationRows('2021'), label, [label], ...alone)
    const { cells, named } = read('applications', [gridOf(rows, 'rows')])
    const own = Object.keys(cells).filter((cell) => cell.startsWith('unavailable.notHeld'))
    const sure = own.filter(
      (cell) =>
        /^(?:read|blank|inferred)$/u.test(cells[cell]?.status ?? '') &&
        !named.includes(`applications.${cell}`),
    )
    expect(sure).toEqual([])
  })

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
