import { describe, expect, test } from '@jest/globals'
import { locatedText } from '../document/index.ts'
import { gridToRows, spacerColumns } from './grid-rows.ts'
import { gridOf, type WrittenCell } from './testing/made-up-print.ts'

/** Labels and the print of the places for numbers. */
function rowOf(...cells: WrittenCell[]): [string[], string[]] {
  const [row] = gridToRows(gridOf([cells]), 0)
  return [row?.labels.map(({ text }) => text) ?? [], row?.slots.map(({ source }) => source.text) ?? []]
}

describe('a row of a grid is parted into labels and places for numbers', () => {
  test.each([
    [['规章', '0', '', '2'], ['规章'], ['0', '', '2']],
    [
      ['（三）不予公开', '1.属于国家秘密', '0', '0'],
      ['（三）不予公开', '1.属于国家秘密'],
      ['0', '0'],
    ],
    [['行政许可', '见附件'], ['行政许可'], ['见附件']],
    [['行政许可', '共22件'], ['行政许可'], ['共22件']],
    [['行政事业性收费', '0.4亿元'], ['行政事业性收费'], ['0.4亿元']],
    [['行政许可', '无'], ['行政许可'], ['无']],
    [['行政许可', '12', '见附件'], ['行政许可'], ['12', '见附件']],
    [['信息内容', '本年制发件数', '本年废止件数'], ['信息内容', '本年制发件数', '本年废止件数'], []],
    [['', '规章', '', '0'], ['规章'], ['', '0']],
    [['规章', '', '', ''], ['规章'], ['', '', '']],
    [['规章', '①', '0'], ['规章'], ['①', '0']],
  ])('%j', (cells, labels, slots) => {
    expect(rowOf(...cells)).toEqual([labels, slots])
  })
})

test.each([
  [['1.属于国家秘密 0 0', '0'], ['1.属于国家秘密'], ['0', '0', '0']],
  [['行政许可 34（其中修订23件）', '-5'], ['行政许可'], ['34（其中修订23件）', '-5']],
  [['规范性文件', '35 366（含失效2件）'], ['规范性文件'], ['35', '366（含失效2件）']],
  [['部分公开（区分处理的）', '2'], ['部分公开（区分处理的）'], ['2']],
  [['其他处理 （七）总计', '2'], ['其他处理 （七）总计'], ['2']],
])('in a text drawn by spaces, one space parts numbers from a label: %j', (cells, labels, slots) => {
  const grid = gridOf([cells], 'rows')
  const inLines = grid.cells.map((cell) => ({ ...cell, ...locatedText(cell.text, { line: 1 }) }))
  const [row] = gridToRows({ ...grid, cells: inLines.map((cell) => ({ ...cell, evidence: { line: 1 } })) }, 0)
  expect(row?.labels.map(({ text }) => text)).toEqual(labels)
  expect(row?.slots.map(({ source }) => source.text)).toEqual(slots)
})

test('columns in which nothing is printed are spacers', () => {
  const grid = gridOf([
    ['规章', '', '1', '', '2'],
    ['行政许可', '', ['3', 3]],
  ])
  expect([...spacerColumns(grid)]).toEqual([1, 3])
})
