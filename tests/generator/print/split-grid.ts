import type { PrintedCell, PrintedGrid } from './printed.ts'

/** What the second part of a split table starts with. */
export interface SplitStyle {
  readonly repeatsHeader: boolean
  /** Whether the label of a group that is cut in two is printed again. */
  readonly repeatsGroup: boolean
}

/** The grid in two parts, the second of which begins with what was row `at`. */
export function splitGrid(grid: PrintedGrid, at: number, style: SplitStyle): [PrintedGrid, PrintedGrid] {
  const above = grid.cells.filter((cell) => cell.row < at)
  const first = above.map((cell) => ({ ...cell, rowSpan: Math.min(cell.rowSpan, at - cell.row) }))
  const headerRows = style.repeatsHeader ? grid.headerRows : 0
  const header = style.repeatsHeader ? grid.cells.filter((cell) => cell.row < grid.headerRows) : []
  const cut = above
    .filter((cell) => cell.row + cell.rowSpan > at)
    .map(
      (cell): PrintedCell => ({
        ...cell,
        row: headerRows,
        rowSpan: cell.row + cell.rowSpan - at,
        text: style.repeatsGroup ? cell.text : '',
      }),
    )
  const below = grid.cells
    .filter((cell) => cell.row >= at)
    .map((cell) => ({ ...cell, row: cell.row - at + headerRows }))
  const rest = [...cut, ...below].sort((a, b) => a.row - b.row || a.column - b.column)
  return [
    { ...grid, rowCount: at, cells: first },
    { ...grid, rowCount: grid.rowCount - at + headerRows, headerRows, cells: [...header, ...rest] },
  ]
}
