import { describe, expect, test } from '@jest/globals'
import type { Block } from '../../document/index.ts'
import { findBarRows } from './find-bar-rows.ts'
import { splitLines } from './source-line.ts'

function tables(text: string): string[] {
  const found = findBarRows(splitLines(text), 0)
  return (found?.blocks ?? []).map(show)
}

function show(block: Block): string {
  if (block.type !== 'grid') return block.type
  const rows = Array.from({ length: block.rowCount }, (_, row) =>
    block.cells
      .filter((cell) => cell.row === row)
      .map((cell) => cell.text)
      .join(','),
  )
  return `${block.alignment}: ${rows.join(' / ')}`
}

describe('rows parted by bars', () => {
  test.each([
    ['a Markdown table', '| 内容 | 数 |\n|---|--:|\n| 规章 | 0 |', ['grid: 内容,数 / 规章,0']],
    ['a Markdown table without outer bars', '内容 | 数\n---|---\n规章 | 0', ['grid: 内容,数 / 规章,0']],
    ['a table that begins with its separator', '|---|---|\n| 规章 | 0 |', ['grid: 规章,0']],
    ['ragged Markdown rows', '| 内容 | 数 |\n|---|---|\n| 规章 | 0 | 1 |', ['rows: 内容,数 / 规章,0,1']],
    ['surplus bars', '| 内容 || 数 ||\n|---|---|---|---|\n| 规章 || 0 ||', ['grid: 内容,,数, / 规章,,0,']],
    ['an escaped bar', '| 甲\\|乙 | 1 |\n|---|---|', ['grid: 甲|乙,1']],
    ['rows without a frame, a first cell empty', '甲 | 1 | 2\n | 乙 | 3', ['rows: 甲,1,2 / ,乙,3']],
    ['an empty last cell', '甲 | 1\n乙 | ', ['rows: 甲,1 / 乙,']],
    ['wide bars', '| 规章 ｜ 0 ｜ 1 |\n| 文件 ｜ 2 ｜ 3 |', ['rows: 规章,0,1 / 文件,2,3']],
    ['a row of one cell in a frame', '| 第一项 |\n| 规章 | 0 |', ['rows: 第一项 / 规章,0']],
    ['an empty line between rows', '甲 | 1\n\n乙 | 2', ['rows: 甲,1 / 乙,2']],
    [
      'a separator in the middle',
      '| 甲 | 1 |\n| 乙 | 2 |\n|---|---|\n| 丙 | 3 |',
      ['rows: 甲,1', 'grid: 乙,2 / 丙,3'],
    ],
    ['a break in a cell', '| 商业<br>企业 | 1<br/>2 |\n|---|---|', ['grid: 商业\n企业,1\n2']],
    [
      'rows that empty cells break',
      '新收 | 25 |\n|\n|\n| 25 |\n结转 | 0 |',
      ['rows: 新收,25,,,,25 / 结转,0'],
    ],
    [
      'an empty last cell above a numbered label behind an empty first one',
      '收费 | 25 |\n | 3.其他 | 7\n | （七）总计 |\n结转 | 0 | 1',
      ['grid: 收费,25, / ,3.其他,7 / ,（七）总计, / 结转,0,1'],
    ],
    [
      'rows of equal length, as merged cells are printed empty',
      '甲 | 乙 | 丙\n规章 | | 0\n文件 | 1 | 2',
      ['grid: 甲,乙,丙 / 规章,,0 / 文件,1,2'],
    ],
    ['emphasis in a cell', '| **规章** | `0` |\n|---|---|', ['grid: 规章,0']],
  ])('are read with %s', (_, text, expected) => {
    expect(tables(text)).toEqual(expected)
  })

  test('a line of links with a few bars is no table', () => {
    expect(tables('微信 | 微博 | 打印')).toEqual([])
  })

  test('lines with bars at their end only are cells', () => {
    expect(tables('第一项 | |||\n信息内容 |\n本年处理决定数量 | ||\n行政许可 |\n0 | ||')).toEqual([])
  })

  test('a cell is placed by its offsets in the line', () => {
    const found = findBarRows(splitLines('\n甲 |  12 | 3\n乙 | 4 | 5'), 1)
    const grid = found?.blocks[0]
    const cell = grid?.type === 'grid' ? grid.cells[1] : undefined
    expect(cell?.evidence).toEqual({ line: 2, span: [3, 8] })
    expect(cell?.pieces).toEqual([
      { start: 0, length: 2, evidence: { line: 2 }, offset: 5, holderLength: 11 },
    ])
  })
})
