import type { GridContent } from './applications-grid.ts'
import { placeRows } from './grid-builder.ts'
import type { PrintedGrid } from './printed.ts'

/** 政府信息公开行政复议、行政诉讼情况: one row of fifteen numbers below three header rows. */
export function disputesGrid(content: GridContent): PrintedGrid {
  const { form, label } = content
  const outcomes = form.rows[0]?.columns ?? []
  const numbers = form.rows.flatMap((row) =>
    row.columns.map((column) => {
      const key = `${row.key}.${column.key}`
      return { text: content.numbers[key]?.raw ?? '', key }
    }),
  )
  return placeRows(
    [
      [
        { text: label('行政复议'), columnSpan: 5 },
        { text: label('行政诉讼'), columnSpan: 10 },
      ],
      [
        ...outcomes.map((outcome) => ({ text: label(outcome.label), rowSpan: 2 })),
        { text: label('未经复议直接起诉'), columnSpan: 5 },
        { text: label('复议后起诉'), columnSpan: 5 },
      ],
      [...outcomes, ...outcomes].map((outcome) => ({ text: label(outcome.label) })),
      numbers,
    ],
    15,
    3,
  )
}
