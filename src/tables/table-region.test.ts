import { describe, expect, test } from '@jest/globals'
import type { Block } from '../document/index.ts'
import { printedRows } from './printed-rows.ts'
import { firstOfTable, rowsFromTable, withoutTable } from './table-region.ts'
import { gridOf, linesOf } from './testing/made-up-print.ts'

/** The text that is left when the table from its first labelled row to the last one with the label is taken out. */
function leftOf(blocks: readonly Block[], first: string, last: string): string[] {
  const rows = rowsFromTable(printedRows(blocks), 'disclosure')
  const find = (label: string) => rows.find((row) => row.labels.at(-1)?.text.trim() === label)
  const [from, to] = [find(first), find(last)]
  if (!from || !to) return ['no such row']
  return withoutTable(blocks, firstOfTable(rows, from, 'disclosure'), to).map((block) =>
    block.type === 'grid'
      ? block.cells.map(({ text }) => text).join(' ')
      : block.type === 'picture'
        ? 'picture'
        : block.text,
  )
}

const grid = [
  ['第二十条第（一）项', '', '', ''],
  ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'],
  ['规章', '1', '2', '3'],
]

describe('what is left without a table', () => {
  test('is the prose around and between', () => {
    const blocks = [
      ...linesOf('见下表：'),
      gridOf(grid),
      ...linesOf('以下为许可。'),
      gridOf([['行政许可', '7']]),
      ...linesOf('以上。'),
    ]
    expect(leftOf(blocks, '规章', '行政许可')).toEqual(['见下表：', '以下为许可。', '以上。'])
  })

  test('is the caption above its header, but no other line there', () => {
    const caption = '单位：海河市商务局 2023年度'
    expect(leftOf([gridOf([[caption], ...grid])], '规章', '规章')).toEqual([caption])
    expect(leftOf([gridOf([['公开情况'], ...grid])], '规章', '规章')).toEqual([])
  })

  test('is a picture between', () => {
    expect(
      leftOf(
        [gridOf(grid), { type: 'picture', evidence: {} }, gridOf([['行政许可', '7']])],
        '规章',
        '行政许可',
      ),
    ).toEqual(['picture'])
  })

  test('is what stands above and below in the same grid', () => {
    const rows = [['网站栏目', '12'], ...grid, ['行政许可', '7'], ['说明', '含上年']]
    expect(leftOf([gridOf(rows)], '规章', '行政许可')).toEqual(['网站栏目 12', '说明 含上年'])
  })

  test('is no row of numbers that stands below its labels', () => {
    const rows = [...grid, ['行政许可', '', ''], ['7', '8']]
    expect(leftOf([gridOf(rows)], '规章', '行政许可')).toEqual([])
  })

  test('is a sentence within, and no dashes', () => {
    const rows = [...grid, ['注：含联合发文。'], ['行政许可', '7'], ['-', '-']]
    expect(leftOf([gridOf(rows)], '规章', '行政许可')).toEqual(['注：含联合发文。'])
  })

  test('is the sentence that a run-on table follows', () => {
    const text = '公开情况如下。第二十条第（一）项信息内容规章123行政规范性文件456'
    expect(leftOf(linesOf(text), '规章', '行政规范性文件')).toEqual(['公开情况如下。'])
  })

  test('is a row of numbers with a label in front of the header', () => {
    const lines = linesOf('行政许可 55\n第二十条第（一）项\n规章 1 2 3\n行政强制 7')
    expect(leftOf(lines, '规章', '行政强制')).toEqual(['行政许可 55'])
  })
})

test('a first row without numbers that runs together with the header belongs to the table', () => {
  const text =
    '2023年公开情况如下：信息内容本年制发件数本年废止件数现行有效件数规章行政规范性文件818行政许可4'
  const rows = rowsFromTable(printedRows(linesOf(text)), 'disclosure')
  expect(rows.map(({ labels, slots }) => [labels.at(-1)?.text, slots.length])).toEqual([
    ['规章', 0],
    ['行政规范性文件', 1],
    ['行政许可', 1],
  ])
})
