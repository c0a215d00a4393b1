import { SourceError } from '../../errors.ts'

/** A cell as its row lists it: what it spans by its own word, 0 rows meaning 'to the end of the group'. */
export interface SpanningCell<Content> {
  readonly content: Content
  readonly rowSpan: number
  readonly columnSpan: number
}

/** A row of cells and the index after the last row of its group (thead, tbody), which no row span passes. */
export interface SpanningRow<Content> {
  readonly cells: readonly SpanningCell<Content>[]
  readonly groupEnd: number
}

/** A cell at its place; spans are at least 1 and end with the grid. */
export interface PlacedCell<Content> {
  readonly content: Content
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
}

/** No form has more columns; a larger span is a mistake, or a bomb. */
const maxColumnSpan = 100

/** Spans that never end push each row further to the right. */
const maxColumns = 500

/**
 * The cells of rows at their grid places: each in the first free column of its row.
 *
 * Shape: a column span ends before a place that is taken, and with the last column in which any cell
 * begins; a row span ends with its group. Errors: `too-large`. Source: HTML Standard, 4.9.12.1 Forming a table.
 */
export function placeCells<Content>(rows: readonly SpanningRow<Content>[]): PlacedCell<Content>[] {
  const placed: PlacedCell<Content>[] = []
  /** For each column, the first row that is free again. */
  const takenUntil: number[] = []
  rows.forEach((row, rowIndex) => {
    let column = 0
    for (const cell of row.cells) {
      while ((takenUntil[column] ?? 0) > rowIndex) column++
      if (column >= maxColumns) throw new SourceError('too-large', { limit: 'columns', maximum: maxColumns })
      const rowSpan = clampRows(cell.rowSpan, rowIndex, Math.min(row.groupEnd, rows.length))
      const columnSpan = freeColumns(takenUntil, column, rowIndex, cell.columnSpan)
      placed.push({ content: cell.content, row: rowIndex, column, rowSpan, columnSpan })
      takenUntil.fill(rowIndex + rowSpan, column, column + columnSpan)
      for (let taken = takenUntil.length; taken < column + columnSpan; taken++)
        takenUntil[taken] = rowIndex + rowSpan
      column += columnSpan
    }
  })
  return cutColumns(placed)
}

function clampRows(rowSpan: number, row: number, end: number): number {
  return rowSpan === 0 ? end - row : Math.max(1, Math.min(rowSpan, end - row))
}

function freeColumns(takenUntil: readonly number[], column: number, row: number, columnSpan: number): number {
  const wanted = Math.max(1, Math.min(columnSpan, maxColumnSpan))
  let free = 1
  while (free < wanted && (takenUntil[column + free] ?? 0) <= row) free++
  return free
}

function cutColumns<Content>(placed: readonly PlacedCell<Content>[]): PlacedCell<Content>[] {
  const width = placed.reduce((widest, cell) => Math.max(widest, cell.column + 1), 0)
  return placed.map((cell) =>
    cell.column + cell.columnSpan > width ? { ...cell, columnSpan: width - cell.column } : cell,
  )
}
