import type { FormRow } from '../../../src/forms/index.ts'
import type { GridContent } from './applications-grid.ts'
import { type CellToPlace, placeRows } from './grid-builder.ts'
import type { PrintedGrid } from './printed.ts'

/** 主动公开政府信息情况: per item of article 20 a line with its name, a header and its rows; four columns. */
export function disclosureGrid(content: GridContent): PrintedGrid {
  return placeRows(
    itemsOf(content).flatMap((rows) => itemRows(rows, content)),
    4,
    0,
  )
}

/** The same as one grid per item of article 20. */
export function disclosureGrids(content: GridContent): PrintedGrid[] {
  return itemsOf(content).map((rows) => placeRows(itemRows(rows, content), 4, 0))
}

function itemsOf(content: GridContent): FormRow[][] {
  const rows = content.form.rows.filter((row) =>
    row.columns.some((column) => content.numbers[`${row.key}.${column.key}`]?.raw !== null),
  )
  const names = [...new Set(rows.map((row) => row.path[0]))]
  return names.map((name) => rows.filter((row) => row.path[0] === name))
}

function itemRows(rows: readonly FormRow[], content: GridContent): CellToPlace[][] {
  const columns = rows[0]?.columns ?? []
  const spans = spansOf(columns.length)
  return [
    [{ text: content.label(rows[0]?.path[0] ?? ''), columnSpan: 4 }],
    [
      { text: content.label('信息内容') },
      ...columns.map((column, index) => ({
        text: content.label(column.label),
        columnSpan: spans[index] ?? 1,
      })),
    ],
    ...rows.map((row) => [
      { text: content.label(row.path[1] ?? '') },
      ...row.columns.map((column, index) => {
        const key = `${row.key}.${column.key}`
        return { text: content.numbers[key]?.raw ?? '', key, columnSpan: spans[index] ?? 1 }
      }),
    ]),
    ...(rows[0]?.key === 'regulations' && content.extraRow
      ? [content.extraRow.map((text) => ({ text }))]
      : []),
  ]
}

function spansOf(columnCount: number): number[] {
  if (columnCount === 1) return [3]
  return columnCount === 2 ? [1, 2] : [1, 1, 1]
}
