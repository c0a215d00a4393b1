import type { Grid, GridCell } from '../../document/index.ts'
import type { CellContent } from './cell-content.ts'
import type { PlacedCell } from './place-cells.ts'

/**
 * The rows `[firstRow, endRow)` of a table's placed cells as a grid.
 *
 * Shape: the grid's rows count from 0; evidence keeps the number of the row in its table.
 */
export function tableGrid(
  placed: readonly PlacedCell<CellContent>[],
  table: number,
  [firstRow, endRow]: readonly [number, number],
): Grid {
  const cells: GridCell[] = []
  for (const cell of placed) {
    if (cell.row >= firstRow && cell.row < endRow) cells.push(toGridCell(cell, table, firstRow, endRow))
  }
  return {
    type: 'grid',
    alignment: 'grid',
    rowCount: endRow - firstRow,
    columnCount: cells.reduce((widest, cell) => Math.max(widest, cell.column + cell.columnSpan), 0),
    cells,
    evidence: firstRow === 0 ? { table } : { table, row: firstRow },
  }
}

function toGridCell(
  cell: PlacedCell<CellContent>,
  table: number,
  firstRow: number,
  endRow: number,
): GridCell {
  const { row, column, rowSpan, columnSpan } = cell
  const { text } = cell.content
  const evidence = { table, row, column }
  return {
    text,
    pieces: [{ start: 0, length: text.length, evidence, offset: 0, holderLength: text.length }],
    row: row - firstRow,
    column,
    rowSpan: Math.min(rowSpan, endRow - row),
    columnSpan,
    evidence,
  }
}
