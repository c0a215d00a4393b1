import type { Evidence, Grid, GridCell } from '../../document/index.ts'
import type { Band } from './band.ts'
import { findBandColumns } from './band-columns.ts'
import { bandToRows } from './band-to-rows.ts'
import { boxOf, joinWords, placeOfWords } from './join-words.ts'
import { printedCell, type RowCell } from './row-cell.ts'
import type { Setting } from './setting.ts'
import type { TabularLine } from './tabular-line.ts'

/**
 * A band as a grid with one row a printed line: label columns, then number columns.
 *
 * Where a value's column is not sure the grid is aligned 'rows' and holds what is printed, in order.
 */
export function bandToGrid(band: Band, setting: Setting): Grid {
  const columns = setting.isDoubtful ? null : findBandColumns(band, setting)
  const placed = columns && bandToRows(band, columns, setting)
  const lines = [...band.header, ...band.body]
  const rows = placed ?? lines.map(orderedRow)
  const cells = rows.flatMap((row, index) => row.map((cell) => toGridCell(cell, index, setting.charWidth)))
  return {
    type: 'grid',
    alignment: placed ? 'grid' : 'rows',
    rowCount: rows.length,
    columnCount: cells.reduce((most, cell) => Math.max(most, cell.column + cell.columnSpan), 0),
    cells,
    evidence: placeOfLines(lines),
  }
}

function orderedRow(line: TabularLine): RowCell[] {
  return [...line.labels, ...line.values].map((token, column) => printedCell(token, column))
}

function toGridCell(cell: RowCell, row: number, charWidth: number): GridCell {
  const { column, rowSpan, columnSpan } = cell
  const isEmpty = cell.type === 'empty'
  const content = isEmpty ? { text: '', pieces: [] } : joinWords(cell.token.words, charWidth)
  const evidence = isEmpty ? cell.evidence : placeOfWords(cell.token.words, content)
  // Named one by one: spreads take several times as long.
  return { text: content.text, pieces: content.pieces, row, column, rowSpan, columnSpan, evidence }
}

/** The first line of a text, or the box of the lines on the first page. */
function placeOfLines(lines: readonly TabularLine[]): Evidence {
  const words = lines.flatMap(({ line }) => (line.page === lines[0]?.line.page ? line.words : []))
  const first = words[0]?.pieces[0]?.evidence ?? {}
  if (first.line !== undefined) return { line: first.line }
  return { ...(first.page === undefined ? {} : { page: first.page }), bbox: boxOf(words) }
}
