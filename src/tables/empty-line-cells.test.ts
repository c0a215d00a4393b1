import { describe, expect, test } from '@jest/globals'
import type { TableKey } from '../document/index.ts'
import { linesOf } from './testing/made-up-print.ts'
import { applicationRows, disclosureRows, disputeRows } from './testing/made-up-tables.ts'
import {
  applications,
  cellLines,
  disputes,
  type Rows,
  read,
  rowWith,
  textOf,
} from './testing/reconstructed.ts'

/** Rows whose zeros are printed as empty cells. */
const withoutZeros = (rows: Rows) =>
  rows.map((row) => row.map((cell) => (textOf(cell) === '0' ? '' : textOf(cell))))
const nullForZero = (values: Record<string, number>) =>
  Object.fromEntries(Object.entries(values).map(([cell, value]) => [cell, value === 0 ? null : value]))
const printed = withoutZeros(applicationRows('2021'))
const vanished = printed.map((row) => row.filter((cell) => textOf(cell) !== ''))
/** The blank cells for which nothing but an empty line may stand, and that nothing doubts. */
const sureBlanks = (key: TableKey, lines: string) => {
  const { cells, named } = read(key, linesOf(lines))
  return Object.keys(cells).filter(
    (cell) => cells[cell]?.status === 'blank' && !named.includes(`${key}.${cell}`),
  )
}
const textOfRows = (rows: Rows) => rows.flat().map(textOf).join('\n')

describe('empty lines in a text with a cell a line', () => {
  test('are blank cells where every row has as many lines as cells', () => {
    const { values, cells, named } = read('applications', cellLines(printed))
    expect({ values, named }).toEqual({ values: nullForZero(applications), named: [] })
    const line = textOfRows(printed.slice(0, rowWith(printed, '二、上年结转'))).split('\n').length + 4
    expect(cells['carriedIn.researchInstitution']).toMatchObject({ status: 'blank', evidence: { line } })
  })

  test('are blank cells of a row whose label is hardly known', () => {
    const at = rowWith(printed, '8.属于行政查询事项')
    const rows = printed.map((row, index) => (index === at ? ['8.行政查事', ...row.slice(-7)] : row))
    expect(read('applications', cellLines(rows)).values).toEqual(nullForZero(applications))
  })

  test('leave the one number that was published wrong as it is', () => {
    const at = rowWith(printed, '二、上年结转')
    const rows = printed.map((row, index) =>
      index === at ? [...row.slice(0, -7), '6', '1', '', '', '1', '', '9'] : row,
    )
    const { values, named } = read('applications', cellLines(rows))
    expect({ values, named }).toEqual({
      values: { ...nullForZero(applications), 'carriedIn.total': 9 },
      named: [],
    })
  })

  test('are blank cells of the disputes table where its sums hold, with numbers in a group that has some', () => {
    const { values, named } = read('disputes', cellLines(withoutZeros(disputeRows())))
    expect({ values, named }).toEqual({ values: nullForZero(disputes), named: [] })
  })

  test.each([
    ['behind every line', 'applications', textOfRows(vanished).replaceAll('\n', '\n\n')],
    ['behind every row', 'applications', vanished.map((row) => row.map(textOf).join('\n')).join('\n\n')],
    [
      'behind every row of numbers only',
      'disclosure',
      withoutZeros(disclosureRows('2021'))
        .map((row) => row.filter(Boolean).map(textOf).join('\n'))
        .join('\n\n'),
    ],
    ['in one row only', 'applications', textOfRows(vanished).replace('\n7\n', '\n7\n\n')],
    [
      'between groups of five',
      'disputes',
      textOfRows([...disputeRows().slice(0, 3), ['0', '0', '', '0', '0', '', '0', '0']]),
    ],
  ] as [string, TableKey, string][])('are no cells %s', (_, key, lines) => {
    const plain = sureBlanks(key, lines.replace(/\n{2,}/gu, '\n'))
    expect(sureBlanks(key, lines)).toEqual(plain)
  })
})
