import { describe, expect, test } from '@jest/globals'
import { findTabRows } from './find-tab-rows.ts'
import { splitLines } from './source-line.ts'

function rows(text: string): string | null {
  const grid = findTabRows(splitLines(text), 0)?.blocks[0]
  if (grid?.type !== 'grid') return null
  const read = Array.from({ length: grid.rowCount }, (_, row) =>
    grid.cells
      .filter((cell) => cell.row === row)
      .map((cell) => cell.text)
      .join(','),
  )
  return `${grid.alignment}: ${read.join(' / ')}`
}

describe('rows parted by tabs', () => {
  test.each([
    ['are read with their empty cells', '内容\t制发\t废止\n规章\t\t0', 'rows: 内容,制发,废止 / 规章,,0'],
    ['lose the tab before every row', '\t内容\t制发\t废止\n\t规章\t1\t0', 'rows: 内容,制发,废止 / 规章,1,0'],
    [
      'are a grid where all are of equal length',
      '内容\t\t制发\n规章\t\t0\n文件\t\t\n',
      'grid: 内容,,制发 / 规章,,0 / 文件,,',
    ],
    [
      'end with the first other line',
      '内容\t制发\t废止\n规章\t1\t0\n三、情况',
      'rows: 内容,制发,废止 / 规章,1,0',
    ],
    ['are not seen in numbered headings', '一、\t总体情况\n（一）\t主动公开', null],
    ['are not seen in one line', '规章\t0\t1', null],
    ['are not seen where a cell a line has a tab', '\t规章\n\t0', null],
  ])('%s', (_, text, expected) => {
    expect(rows(text)).toBe(expected)
  })
})
