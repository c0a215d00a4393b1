import type { PlacedCell, SpanningCell } from './place-cells.ts'

/**
 * Cells that follow each other without rows, placed in a grid of so many columns.
 *
 * Source: CSS Grid Layout 1, 8.5, sparse auto-placement by rows.
 */
export function flowCells<Content>(
  cells: readonly SpanningCell<Content>[],
  columns: number,
): PlacedCell<Content>[] {
  const takenUntil = new Array<number>(columns).fill(0)
  let row = 0
  let column = 0
  return cells.map(({ content, rowSpan, columnSpan }) => {
    const width = Math.min(Math.max(1, columnSpan), columns)
    while (!isFree(takenUntil, row, column, width)) {
      column++
      if (column + width > columns) {
        column = 0
        row++
      }
    }
    takenUntil.fill(row + Math.max(1, rowSpan), column, column + width)
    const placed = { content, row, column, rowSpan: Math.max(1, rowSpan), columnSpan: width }
    column += width
    return placed
  })
}

function isFree(takenUntil: readonly number[], row: number, column: number, width: number): boolean {
  if (column + width > takenUntil.length) return false
  return takenUntil.slice(column, column + width).every((until) => until <= row)
}
