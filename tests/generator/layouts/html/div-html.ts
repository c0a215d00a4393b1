import type { Layout } from '../../layout.ts'
import { rowsOf } from '../../print/grid-builder.ts'
import type { PrintedCell, PrintedGrid } from '../../print/printed.ts'
import { composeHtml, htmlPage, plainHtmlStyle } from './compose-html.ts'
import { cellText } from './html-table.ts'

/** Tables made of divs: CSS grids with placed cells, flex rows, or display: table. */
export const divHtml: Layout = {
  name: 'html-divs',
  extension: 'html',
  limits: { cells: 'any', hasLooseLabels: true },
  print: (report, random) => {
    const kind = random.pick(['grid', 'flex', 'table'] as const)
    const body = composeHtml(report, { ...plainHtmlStyle, grid: kinds[kind] })
    const page = htmlPage({ title: report.titleLines.join(''), body, head: css })
    return {
      source: { type: 'bytes', bytes: new TextEncoder().encode(page) },
      traits: [`divs:${kind}`],
      loss: 'none',
    }
  },
}

const css = [
  '<style>.row{display:flex}.cell{flex:1;border:1px solid #000}.c2{flex:2}.c3{flex:3}.c5{flex:5}',
  '.t{display:table}.tr{display:table-row}.td{display:table-cell;border:1px solid #000}</style>',
].join('')

const kinds = { grid: cssGrid, flex: flexRows, table: tableDivs } as const

/** Each cell says its own place and extent. */
function cssGrid(grid: PrintedGrid): string {
  const cells = grid.cells.map((cell) => {
    const row = `grid-row:${cell.row + 1} / span ${cell.rowSpan}`
    const column = `grid-column:${cell.column + 1} / span ${cell.columnSpan}`
    return `<div class="g" style="${row};${column}">${cellText(cell)}</div>`
  })
  const style = `display:grid;grid-template-columns:repeat(${grid.columnCount},1fr)`
  return `<div class="grid" style="${style}">${cells.join('')}</div>`
}

/** Rows of divs; a cell that spans rows is empty below. */
function flexRows(grid: PrintedGrid): string {
  return `<div class="rows">${divRows(grid, 'row', (cell) => `cell c${cell.columnSpan}`)}</div>`
}

function tableDivs(grid: PrintedGrid): string {
  return `<div class="t">${divRows(grid, 'tr', () => 'td')}</div>`
}

function divRows(grid: PrintedGrid, row: string, classOf: (cell: PrintedCell) => string): string {
  return rowsOf(unmergedRows(grid))
    .map(
      (cells) =>
        `<div class="${row}">${cells.map((cell) => `<div class="${classOf(cell)}">${cellText(cell)}</div>`).join('')}</div>`,
    )
    .join('\n')
}

/** Cells that span rows as a first cell and empty ones below. */
function unmergedRows(grid: PrintedGrid): PrintedGrid {
  const cells = grid.cells.flatMap((cell) =>
    Array.from({ length: cell.rowSpan }, (_, down) => ({
      ...cell,
      row: cell.row + down,
      rowSpan: 1,
      text: down === 0 ? cell.text : '',
    })),
  )
  return { ...grid, cells: cells.sort((a, b) => a.row - b.row || a.column - b.column) }
}
