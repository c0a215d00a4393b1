import type { Evidence } from '../../document/index.ts'
import { type BodyMarks, type TableMark, tableMarkOf } from './body-marks.ts'
import { type Content, type ContentTable, isFiller, readContent } from './content.ts'
import type { BodyElement, TableCellElement } from './mammoth-body.ts'

/** A cell at its place in the grid, with all that it holds. */
export interface GridPlace {
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
  readonly content: readonly Content[]
  readonly evidence: Evidence
}

/** A table whose cells have their columns. */
export interface PlacedTable {
  /** See `TableMark`. */
  readonly table: number
  readonly rowCount: number
  readonly columnCount: number
  /** Every row of several cells reaches the last column; if not, spans were lost and columns are guesses. */
  readonly isEven: boolean
  /** In reading order; a cell that spans is listed once. */
  readonly places: readonly GridPlace[]
}

/** Gives every cell of a table its column, from the spans of the cells before it and above it. */
export function readGrid({ element }: ContentTable, marks: BodyMarks): PlacedTable {
  const mark = tableMarkOf(element.styleId, marks) ?? { table: 0, rows: [] }
  const places: GridPlace[] = []
  /** For each column, the first row that is free of cells from above. */
  const freeFrom: number[] = []
  const widths: number[] = []
  element.children.forEach((row, rowIndex) => {
    if (row.type !== 'tableRow') return
    placeRow(row.children, rowIndex, { mark, marks, places, freeFrom })
    if (row.children.length > 1) widths.push(freeFrom.filter((free) => free > rowIndex).length)
  })
  return {
    table: mark.table,
    rowCount: element.children.length,
    columnCount: freeFrom.length,
    isEven: widths.every((width) => width === freeFrom.length),
    places,
  }
}

interface Placing {
  readonly mark: TableMark
  readonly marks: BodyMarks
  readonly places: GridPlace[]
  readonly freeFrom: number[]
}

function placeRow(cells: readonly BodyElement[], row: number, placing: Placing): void {
  let column = 0
  for (const cell of cells) {
    if (cell.type !== 'tableCell') continue
    while ((placing.freeFrom[column] ?? 0) > row) column++
    if (!isFiller(cell)) placing.places.push(toPlace(cell, row, column, placing))
    placing.freeFrom.length = Math.max(placing.freeFrom.length, column + cell.colSpan)
    placing.freeFrom.fill(row + cell.rowSpan, column, column + cell.colSpan)
    column += cell.colSpan
  }
}

function toPlace(cell: TableCellElement, row: number, column: number, { mark, marks }: Placing): GridPlace {
  return {
    row,
    column,
    rowSpan: cell.rowSpan,
    columnSpan: cell.colSpan,
    content: readContent(cell.children, marks),
    evidence: { table: mark.table, row: mark.rows[row] ?? row, column },
  }
}
