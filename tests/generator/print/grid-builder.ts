import type { PrintedCell, PrintedGrid } from './printed.ts'

/** A cell to be placed: its extent, and its key where it holds a number. */
export interface CellToPlace {
  readonly text: string
  readonly rowSpan?: number
  readonly columnSpan?: number
  readonly key?: string
}

/** Where a grid position belongs: to which cell, and whether it is that cell's first. */
export interface Slot {
  readonly cell: PrintedCell
  readonly isOrigin: boolean
}

/** The grid of rows written the way HTML has them: a cell takes the next place that is still free. */
export function placeRows(
  rows: readonly (readonly CellToPlace[])[],
  columnCount: number,
  headerRows: number,
): PrintedGrid {
  const taken = new Set<string>()
  const cells: PrintedCell[] = []
  for (const [row, toPlace] of rows.entries()) {
    let column = 0
    for (const { text, rowSpan = 1, columnSpan = 1, key = null } of toPlace) {
      while (taken.has(`${row},${column}`)) column++
      cells.push({ row, column, rowSpan, columnSpan, text, key })
      for (let y = row; y < row + rowSpan; y++)
        for (let x = column; x < column + columnSpan; x++) taken.add(`${y},${x}`)
    }
  }
  return { rowCount: rows.length, columnCount, headerRows, cells }
}

/** Every position of the grid, row by row; null where no cell was placed. */
export function slotsOf(grid: PrintedGrid): (Slot | null)[][] {
  const slots = Array.from({ length: grid.rowCount }, () => Array<Slot | null>(grid.columnCount).fill(null))
  for (const cell of grid.cells)
    for (let y = cell.row; y < cell.row + cell.rowSpan; y++)
      for (let x = cell.column; x < cell.column + cell.columnSpan; x++) {
        const line = slots[y]
        if (line) line[x] = { cell, isOrigin: y === cell.row && x === cell.column }
      }
  return slots
}

/** The cells that begin in each row, as HTML lists them. */
export function rowsOf(grid: PrintedGrid): PrintedCell[][] {
  return Array.from({ length: grid.rowCount }, (_, row) => grid.cells.filter((cell) => cell.row === row))
}

/**
 * The rows as a flattening sees them: one text a cell, a cell that spans columns once, a cell that spans
 * rows with its text in its first row and empty (or repeated) below.
 */
export function flatRows(grid: PrintedGrid, isRepeated = false): FlatCell[][] {
  return slotsOf(grid).map((slots, row) =>
    slots.flatMap((slot, column): FlatCell[] => {
      if (!slot) return [{ text: '', key: null }]
      if (slot.cell.column !== column) return []
      const isFirst = slot.cell.row === row
      return [{ text: isFirst || isRepeated ? slot.cell.text : '', key: isFirst ? slot.cell.key : null }]
    }),
  )
}

/** A cell of a flattened row. */
export interface FlatCell {
  readonly text: string
  readonly key: string | null
}
