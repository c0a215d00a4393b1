import { rowsOf } from '../../print/grid-builder.ts'
import type { PrintedCell, PrintedGrid } from '../../print/printed.ts'

/** How a table's markup is written. */
export interface HtmlTableStyle {
  readonly attributes?: string
  /** Markup inside a cell, from its text. */
  readonly content?: (cell: PrintedCell) => string
  /** Between one tag and the next. */
  readonly gap?: string
}

/** The grid as an HTML table with proper spans. */
export function htmlTable(grid: PrintedGrid, style: HtmlTableStyle = {}): string {
  const { attributes = '', content = cellText, gap = '' } = style
  const rows = rowsOf(grid).map(
    (cells) =>
      `<tr>${gap}${cells.map((cell) => `<td${spans(cell)}>${content(cell)}</td>${gap}`).join('')}</tr>${gap}`,
  )
  return `<table${attributes}>${gap}${rows.join('')}</table>`
}

/** The span attributes of a cell, with a space in front. */
export function spans(cell: PrintedCell): string {
  const row = cell.rowSpan > 1 ? ` rowspan="${cell.rowSpan}"` : ''
  return row + (cell.columnSpan > 1 ? ` colspan="${cell.columnSpan}"` : '')
}

/** A cell's text as markup, its line breaks as <br>. */
export function cellText(cell: PrintedCell): string {
  return escapeHtml(cell.text).replace(/\n/g, '<br>')
}

/** The text with the markup's own characters escaped. */
export function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
}
