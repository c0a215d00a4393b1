import { describe, expect, test } from '@jest/globals'
import { forms } from '../forms/index.ts'
import { matchRows } from './match-rows.ts'
import { printedRows } from './printed-rows.ts'
import { gridOf, linesOf, type WrittenCell } from './testing/made-up-print.ts'

const form = forms['2021'].tables.disclosure
/** What was found for each row of the form: its first number, and how it is known. */
function match(rows: readonly (readonly WrittenCell[])[]) {
  const found = matchRows(printedRows([gridOf(rows)]), form)
  return {
    rows: found.rows.map(
      (row) => row && [row.row.slots.find(({ reading }) => reading.type === 'number')?.source.text, row.by],
    ),
    extra: found.extra.length,
    isSure: found.isSure,
  }
}
const rows: WrittenCell[][] = [
  ['规章', '1', '2', '3'],
  ['行政规范性文件', '4', '5', '6'],
  ['行政许可', '7'],
  ['行政处罚', '8'],
  ['行政强制', '9'],
  ['行政事业性收费', '10'],
]
const labelled = ['1', '4', '7', '8', '9', '10'].map((number) => [number, 'label'])

describe('printed rows are matched', () => {
  test('by their labels', () => {
    expect(match(rows)).toEqual({ rows: labelled, extra: 0, isSure: true })
  })

  test('by their labels in whatever order', () => {
    expect(
      match([rows[1], rows[0], rows[2], rows[4], rows[3], rows[5]].map((row) => row ?? [])).rows,
    ).toEqual(labelled)
    expect(match([...rows].reverse()).rows).toEqual(labelled)
  })

  test('by their labels in whatever order, also above a table of something else', () => {
    const others = ['甲', '乙', '丙'].map((name, index) => [`${index + 1}`, name, '3'])
    const printed = [0, 1, 4, 3, 5, 2].map((index) => rows[index] ?? [])
    expect(match([...printed, ...others]).rows).toEqual(labelled)
  })

  test('by their place where a label is lost', () => {
    const found = match(rows.with(3, ['', '8']))
    expect(found.rows).toEqual(labelled.with(3, ['8', 'position']))
    expect(found.isSure).toBe(true)
  })

  test('by their place, in doubt, where rows are missing, too', () => {
    const found = match([...rows.slice(0, 2), ['', '7'], ...rows.slice(4)])
    expect(found.isSure).toBe(false)
    expect(found.rows[2] === null || found.rows[3] === null).toBe(true)
  })

  test('never against a label that is known for another row', () => {
    const found = match([...rows.slice(0, 3), ['行政强制', '9'], ...rows.slice(5)])
    expect(found.rows).toEqual([...labelled.slice(0, 3), null, ['9', 'label'], ['10', 'label']])
  })

  test('but for rows that the form lacks', () => {
    const found = match([...rows.slice(0, 2), ['其他主动公开文件', '186', '86', '255'], ...rows.slice(2)])
    expect(found).toEqual({ rows: labelled, extra: 1, isSure: false })
  })
})

test('a label broken over the lines above and below its numbers is put together', () => {
  const lines = '4.无正当理由\n0 1 2 3 4 5 6\n大量反复申请'
  const found = matchRows(printedRows(linesOf(lines)), forms['2021'].tables.applications)
  const keys = forms['2021'].tables.applications.rows
    .filter((_, index) => found.rows[index])
    .map(({ key }) => key)
  expect(keys).toEqual(['notProcessed.excessive'])
})

test('lines below a number are not taken for the label of the next number, whose own label they do not end', () => {
  const grid = gridOf([
    ['（三）不', '1', '0', '0', '0', '0', '0', '1'],
    ['予公开1.'],
    ['属于国家'],
    ['秘密'],
    ['（三）不', '4', '0', '0', '0', '0', '0', '4'],
    ['予公开4.'],
    ['保护第三方'],
    ['合法权益'],
    ['（三）不', '5', '0', '0', '0', '0', '0', '5'],
    ['予公开5.'],
    ['属于三类内部'],
    ['事务信息'],
  ])
  const table = forms['2021'].tables.applications
  const found = matchRows(printedRows([grid]), table)
  const numbers = table.rows.flatMap(({ key }, index) => {
    const row = found.rows[index]
    return row ? [[key, row.row.slots[0]?.source.text]] : []
  })
  expect(Object.fromEntries(numbers)).toEqual({
    'refused.stateSecret': '1',
    'refused.thirdPartyRights': '4',
    'refused.internalAffairs': '5',
  })
})

test('numbers left over behind a label of the form leave the table in doubt', () => {
  const lines = '一、本年新收政府信息公开申请数量\n3\n2\n0 0 1 0 0 3 3'
  expect(matchRows(printedRows(linesOf(lines)), forms['2021'].tables.applications).isSure).toBe(false)
})

test('labels without numbers are no empty rows where numbers stand between the words of the header', () => {
  const labels = '一、本年新收政府信息公开申请数量\n二、上年结转政府信息公开申请数量'
  const table = forms['2021'].tables.applications
  const match = (text: string) => matchRows(printedRows(linesOf(text)), table).rows.slice(0, 2)
  expect(match(`${labels}\n自\n然\n⼈\n1\n（一）予以公开\n1`)).toEqual([null, null])
  expect(match(`自\n然\n⼈\n${labels}\n（一）予以公开\n1`)).not.toContain(null)
})
