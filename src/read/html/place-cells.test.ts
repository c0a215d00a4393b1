import { describe, expect, test } from '@jest/globals'
import { placeCells } from './place-cells.ts'

/** Rows as `a:2x3`, content with row span and column span; all in one group. */
function place(...rows: readonly string[]): string[] {
  const spanning = rows.map((row) => ({
    groupEnd: rows.length,
    cells: row.split(' ').map((cell) => {
      const [content = '', spans = '1x1'] = cell.split(':')
      const [rowSpan = 1, columnSpan = 1] = spans.split('x').map(Number)
      return { content, rowSpan, columnSpan }
    }),
  }))
  return placeCells(spanning).map(
    ({ content, row, column, rowSpan, columnSpan }) => `${content} ${row},${column} ${rowSpan}x${columnSpan}`,
  )
}

describe('cells take the first free column of their row', () => {
  test.each([
    ['past a cell that spans from above', ['a:2x1 b', 'c'], ['a 0,0 2x1', 'b 0,1 1x1', 'c 1,1 1x1']],
    ['a row span ends with the table', ['a:9x1 b', 'c'], ['a 0,0 2x1', 'b 0,1 1x1', 'c 1,1 1x1']],
    ['a row span of 0 reaches the end', ['a:0x1 b', 'c'], ['a 0,0 2x1', 'b 0,1 1x1', 'c 1,1 1x1']],
    ['a column span ends with the last column', ['a:1x90', 'b c'], ['a 0,0 1x2', 'b 1,0 1x1', 'c 1,1 1x1']],
    [
      'a column span ends before a cell from above',
      ['a b:2x1', 'c:1x2 d'],
      ['a 0,0 1x1', 'b 0,1 2x1', 'c 1,0 1x1', 'd 1,2 1x1'],
    ],
  ])('%s', (_, rows, expected) => {
    expect(place(...rows)).toEqual(expected)
  })

  test('a row span does not leave its row group', () => {
    const cell = { content: 'a', rowSpan: 5, columnSpan: 1 }
    const placed = placeCells([
      { groupEnd: 1, cells: [cell] },
      { groupEnd: 2, cells: [{ ...cell, rowSpan: 1 }] },
    ])
    expect(placed.map(({ row, rowSpan }) => [row, rowSpan])).toEqual([
      [0, 1],
      [1, 1],
    ])
  })
})
