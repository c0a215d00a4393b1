import { describe, expect, test } from '@jest/globals'
import { findTables } from './find-tables.ts'
import type { Edge } from './page-content.ts'

function horizontal(position: number, start: number, end: number): Edge {
  return { orientation: 'horizontal', position, start, end }
}

function vertical(position: number, start: number, end: number): Edge {
  return { orientation: 'vertical', position, start, end }
}

describe('finding tables', () => {
  test('lines that cross make cells, lines that do not touch make tables of their own', () => {
    const table = (top: number) => [
      horizontal(top, 0, 100),
      horizontal(top + 20, 0, 100),
      ...[0, 50, 100].map((x) => vertical(x, top, top + 20)),
    ]
    expect(findTables([...table(100), ...table(0)]).map(({ ys, cells }) => [ys, cells.length])).toEqual([
      [[0, 20], 2],
      [[100, 120], 2],
    ])
  })

  test('a table open at its sides ends where its row lines end', () => {
    const rows = [0, 20, 40].map((y) => horizontal(y, 0, 150))
    const [table] = findTables([...rows, vertical(50, 0, 40), vertical(100, 0, 40)])
    expect(table?.xs).toEqual([0, 50, 100, 150])
    expect(table?.cells).toHaveLength(6)
  })

  test('places that make no rectangle are cut into rows', () => {
    const frame = [horizontal(0, 0, 100), horizontal(40, 0, 100), vertical(0, 0, 40), vertical(100, 0, 40)]
    const [table] = findTables([...frame, vertical(50, 20, 40), horizontal(20, 50, 100)])
    expect(table?.cells).toEqual([
      { row: 0, column: 0, rowSpan: 1, columnSpan: 2 },
      { row: 1, column: 0, rowSpan: 1, columnSpan: 1 },
      { row: 1, column: 1, rowSpan: 1, columnSpan: 1 },
    ])
  })

  test('a column line that is a little off in one row makes no column', () => {
    const rows = [0, 20, 40].map((y) => horizontal(y, 0, 200))
    const sides = [vertical(0, 0, 40), vertical(200, 0, 40)]
    const [table] = findTables([...rows, ...sides, vertical(100, 0, 20), vertical(105, 20, 40)])
    expect(table?.xs).toEqual([0, 100, 200])
    expect(table?.cells).toHaveLength(4)
  })
})
