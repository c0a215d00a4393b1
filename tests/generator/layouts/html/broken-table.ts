import { rowsOf, type Slot, slotsOf } from '../../print/grid-builder.ts'
import type { PrintedCell, PrintedGrid } from '../../print/printed.ts'
import { splitGrid } from '../../print/split-grid.ts'
import type { Random } from '../../random.ts'
import { cellText, htmlTable, spans } from './html-table.ts'

/** A way in which a table's markup is wrong, yet a browser still shows the table. */
export type Breakage = (typeof breakages)[number]

export const breakages = [
  'end-tags',
  'spans',
  'row-spans',
  'header-spans',
  'spacer',
  'th-mix',
  'uppercase',
  'split',
  'nested',
  'no-tr',
] as const

/** The grid as a table broken in that way. */
export function brokenTable(grid: PrintedGrid, breakage: Breakage, random: Random): string {
  switch (breakage) {
    case 'end-tags':
      return openTable(grid)
    case 'spans':
      return htmlTable(overlong(grid))
    case 'row-spans':
      return htmlTable(longerGroups(grid))
    case 'header-spans':
      return htmlTable(skewedHeader(grid, random))
    case 'spacer':
      return htmlTable(withSpacer(grid, random.int(1, grid.columnCount)))
    case 'th-mix':
      return thMixed(grid, random)
    case 'uppercase':
      return htmlTable(grid).replace(/<[^>]*>/g, (tag) => tag.toUpperCase())
    case 'split':
      return splitTables(grid, random)
    case 'nested':
      return `<table><tr><td>&nbsp;</td><td>${htmlTable(grid)}</td></tr></table>`
    case 'no-tr':
      return htmlTable(grid).replace(/<table><tr>/, '<table>')
  }
}

/** No cell and no row is closed. */
function openTable(grid: PrintedGrid): string {
  const rows = rowsOf(grid).map(
    (cells) => `<tr>${cells.map((cell) => `<td${spans(cell)}>${cellText(cell)}`).join('\n')}`,
  )
  return `<table border=1>${rows.join('\n')}</table>`
}

/** The last row span of a column reaches far below the table. */
function overlong(grid: PrintedGrid): PrintedGrid {
  const reachesEnd = (cell: PrintedCell) => cell.rowSpan > 1 && cell.row + cell.rowSpan === grid.rowCount
  return {
    ...grid,
    cells: grid.cells.map((cell) => {
      const isWide = cell.column + cell.columnSpan === grid.columnCount && cell.columnSpan > 1
      const rowSpan = reachesEnd(cell) ? cell.rowSpan + 7 : cell.rowSpan
      return { ...cell, rowSpan, columnSpan: isWide ? cell.columnSpan + 2 : cell.columnSpan }
    }),
  }
}

/** A group's label reaches one row too far, so that the next row is pushed to the right. */
function longerGroups(grid: PrintedGrid): PrintedGrid {
  const last = grid.cells.findLast((cell) => cell.rowSpan > 4)
  return {
    ...grid,
    cells: grid.cells.map((cell) => (cell === last ? { ...cell, rowSpan: cell.rowSpan + 1 } : cell)),
  }
}

/** A header cell spans one column more or less than the columns below it. */
function skewedHeader(grid: PrintedGrid, random: Random): PrintedGrid {
  const wide = grid.cells.find((cell) => cell.row === 1 && cell.row < grid.headerRows && cell.columnSpan > 1)
  const columnSpan = (wide?.columnSpan ?? 1) + random.pick([-1, 1])
  return { ...grid, cells: grid.cells.map((cell) => (cell === wide ? { ...cell, columnSpan } : cell)) }
}

/** An empty column in front of column `at`. */
function withSpacer(grid: PrintedGrid, at: number): PrintedGrid {
  const moved = grid.cells.map((cell) => {
    if (cell.column >= at) return { ...cell, column: cell.column + 1 }
    return cell.column + cell.columnSpan > at ? { ...cell, columnSpan: cell.columnSpan + 1 } : cell
  })
  const spacers = slotsOf(grid).flatMap((slots, row): PrintedCell[] =>
    crosses(slots, at) ? [] : [{ row, column: at, rowSpan: 1, columnSpan: 1, text: '', key: null }],
  )
  const cells = [...moved, ...spacers].sort((a, b) => a.row - b.row || a.column - b.column)
  return { ...grid, columnCount: grid.columnCount + 1, cells }
}

function crosses(slots: readonly (Slot | null)[], at: number): boolean {
  return at < slots.length && slots[at]?.cell === slots[at - 1]?.cell && slots[at] !== null
}

function thMixed(grid: PrintedGrid, random: Random): string {
  const rows = rowsOf(grid).map((cells) => {
    const tags = cells.map((cell) => {
      const tag = random.chance(0.4) ? 'th' : 'td'
      return `<${tag}${spans(cell)}>${cellText(cell)}</${tag}>`
    })
    return `<tr>${tags.join('')}</tr>`
  })
  const head = rows.slice(0, 1).join('')
  return `<table><thead>${head}</thead><tbody>${rows.slice(1).join('')}</tbody></table>`
}

function splitTables(grid: PrintedGrid, random: Random): string {
  if (grid.rowCount < 8) return htmlTable(grid)
  const style = { repeatsHeader: random.chance(0.5), repeatsGroup: random.chance(0.5) }
  return splitGrid(grid, random.int(grid.headerRows + 3, grid.rowCount - 2), style)
    .map((part) => htmlTable(part))
    .join('\n<p>&nbsp;</p>\n')
}
