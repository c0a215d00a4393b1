import { describe, expect, test } from '@jest/globals'
import { toCellLine } from './cell-line.ts'
import { findProseIndents } from './cell-mark.ts'
import { findCellLines } from './find-cell-lines.ts'
import { splitLines } from './source-line.ts'

function rows(text: string): string | null {
  const lines = splitLines(text)
  const found = findCellLines(lines.map(toCellLine), 0, findProseIndents(lines))
  const grid = found?.blocks[0]
  if (grid?.type !== 'grid') return null
  const read = Array.from({ length: grid.rowCount }, (_, row) =>
    grid.cells
      .filter((cell) => cell.row === row)
      .map((cell) => cell.text)
      .join(','),
  )
  return `${grid.alignment}: ${read.join(' / ')}, next ${found?.next}`
}

const prose = '本机关认真贯彻落实条例，公开的数量和质量都有提高。'

describe('a cell a line', () => {
  test.each([
    [
      'tabs, a tab alone being an empty cell',
      '\t规章\n\t0\n\t\n\n\t文件\n\t2',
      'rows: 规章,0, / 文件,2, next 6',
    ],
    [
      'bars, a bar alone being an empty cell',
      '规章 |\n0 |\n |\n\n文件 |\n2 |',
      'rows: 规章,0, / 文件,2, next 6',
    ],
    [
      'as many bars as a cell has columns',
      '第一项 | |||\n\n规章 |\n0 |\n||\n2 | ||',
      'rows: 第一项 / 规章,0,,2, next 6',
    ],
    [
      'an indent of spaces',
      '     规章\n     0\n     \n\n     文件\n     2',
      'rows: 规章,0, / 文件,2, next 6',
    ],
    ['bars on lines of their own', '规章\n|\n0\n|\n|\n\n文件\n|\n2\n|', 'rows: 规章,0, / 文件,2, next 10'],
    [
      'a label over two lines',
      '规章 |\n商业\n企业 |\n\n文件 |\n2 |',
      'rows: 规章,商业\n企业 / 文件,2, next 6',
    ],
    ['a heading behind', '\t规章\n\t0\n\n\t文件\n\t2\n\n\n三、收到情况\n', 'rows: 规章,0 / 文件,2, next 5'],
  ])('makes rows with %s', (_, text, expected) => {
    expect(rows(text)).toBe(expected)
  })

  test.each([
    ['no empty line shows where a row ends', '\t规章\n\t0\n\t文件\n\t2'],
    ['an empty line stands behind every cell', '规章 |\n\n0 |\n\n文件 |\n\n2 |'],
    ['prose has the same indent', `    规章\n    0\n\n    文件\n    2\n\n    ${prose}`],
  ])('makes none where %s', (_, text) => {
    expect(rows(text)).toBeNull()
  })

  test('a line alone may be a heading where prose begins with a tab too', () => {
    const text = `\t规章\n\t0\n\n\t文件\n\t2\n\n\t三、收到情况\n\n\t${prose}`
    expect(rows(text)).toBe('rows: 规章,0 / 文件,2, next 5')
  })
})
