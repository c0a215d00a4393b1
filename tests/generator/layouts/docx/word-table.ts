import { slotsOf } from '../../print/grid-builder.ts'
import type { PrintedCell, PrintedGrid } from '../../print/printed.ts'
import { paragraph, run } from './ooxml.ts'

/** How a table is written. */
export interface WordTableStyle {
  /** Paragraphs of a cell, from its text. */
  readonly content?: (cell: PrintedCell) => string
  /** Whether the header rows are marked to come again on every page. */
  readonly marksHeader?: boolean
  /** Whether empty labels at a row's start are left out and counted (w:gridBefore). */
  readonly skipsLeadingBlanks?: boolean
}

/** The grid as w:tbl, with w:gridSpan across and w:vMerge down. */
export function wordTable(grid: PrintedGrid, style: WordTableStyle = {}): string {
  const columns = Array.from({ length: grid.columnCount }, () => '<w:gridCol w:w="900"/>').join('')
  const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
    .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`)
    .join('')
  const rows = slotsOf(grid).map((_, row) => wordRow(grid, row, style))
  return [
    `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/><w:tblBorders>${borders}</w:tblBorders></w:tblPr>`,
    `<w:tblGrid>${columns}</w:tblGrid>${rows.join('')}</w:tbl>`,
  ].join('')
}

function wordRow(grid: PrintedGrid, row: number, style: WordTableStyle): string {
  const covering = grid.cells
    .filter((cell) => cell.row <= row && row < cell.row + cell.rowSpan)
    .sort((a, b) => a.column - b.column)
  const skipped = style.skipsLeadingBlanks ? leadingBlanks(covering) : 0
  const before = skipped > 0 ? `<w:gridBefore w:val="${skipped}"/>` : ''
  const header = style.marksHeader && row < grid.headerRows ? '<w:tblHeader/>' : ''
  const properties = before + header === '' ? '' : `<w:trPr>${before}${header}</w:trPr>`
  const cells = covering.filter((cell) => cell.column >= skipped).map((cell) => wordCell(cell, row, style))
  return `<w:tr>${properties}${cells.join('')}</w:tr>`
}

/** How many columns at the row's start hold nothing but an empty label. */
function leadingBlanks(covering: readonly PrintedCell[]): number {
  let columns = 0
  for (const cell of covering) {
    if (cell.text !== '' || cell.key !== null || cell.column !== columns) break
    columns += cell.columnSpan
  }
  return columns
}

function wordCell(cell: PrintedCell, row: number, style: WordTableStyle): string {
  const span = cell.columnSpan > 1 ? `<w:gridSpan w:val="${cell.columnSpan}"/>` : ''
  const isFirst = row === cell.row
  const merge = cell.rowSpan > 1 ? `<w:vMerge${isFirst ? ' w:val="restart"' : ''}/>` : ''
  const content = style.content ?? plainContent
  const body = isFirst ? content(cell) : paragraph('')
  return `<w:tc><w:tcPr><w:tcW w:w="900" w:type="dxa"/>${span}${merge}</w:tcPr>${body}</w:tc>`
}

function plainContent(cell: PrintedCell): string {
  return paragraph(cell.text === '' ? '' : run(cell.text), '<w:jc w:val="center"/>')
}
