import type { Evidence, Grid, GridCell, LocatedText } from '../../document/index.ts'

/** A cell of a row that is read off lines: its text and its whole place. */
export interface RowCell {
  readonly content: LocatedText
  readonly evidence: Evidence
}

/** So many rows of equal length without a mark of their own tell that merged cells are printed as empty ones. */
export const leastEvenRows = 3

/** 'grid' for so many rows at least that are all of equal length, else 'rows'. */
export function alignmentOf(rows: readonly (readonly RowCell[])[], leastRows: number): Grid['alignment'] {
  return rows.length >= leastRows && rows.every((row) => row.length === rows[0]?.length) ? 'grid' : 'rows'
}

/** A grid without spans out of rows of cells; the column of a cell is its number in the row. */
export function gridOfRows(rows: readonly (readonly RowCell[])[], alignment: Grid['alignment']): Grid {
  const cells: GridCell[] = rows.flatMap((row, rowIndex) =>
    row.map((cell, column) => ({
      // Named one by one: a spread takes several times as long, and a text may have tens of thousands.
      text: cell.content.text,
      pieces: cell.content.pieces,
      row: rowIndex,
      column,
      rowSpan: 1,
      columnSpan: 1,
      evidence: cell.evidence,
    })),
  )
  const { line = 1 } = cells[0]?.evidence ?? {}
  return {
    type: 'grid',
    alignment,
    rowCount: rows.length,
    columnCount: rows.reduce((widest, row) => Math.max(widest, row.length), 0),
    cells,
    evidence: { line },
  }
}
