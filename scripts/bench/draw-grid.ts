import { printAt, strokeLine } from '../../src/read/pdf/testing/build-pdf.ts'
import type { PrintedCell, PrintedGrid } from '../../tests/generator/print/printed.ts'

/** Where the columns and rows of a grid come to lie, in points. */
export interface GridLayout {
  readonly lefts: readonly number[]
  readonly heights: readonly number[]
}

/** The rows of a grid that stand on one page, and where. */
export interface GridPart {
  readonly from: number
  readonly to: number
  readonly left: number
  readonly top: number
}

const fontSize = 8
const leading = 10
const padding = 3
/** The innermost label needs several times the room of a number. */
const labelShare = 3

/** Columns as wide as what stands in them asks for, rows as high as their wrapped text. */
export function gridRows(grid: PrintedGrid, width: number): GridLayout {
  const numbers = new Set(grid.cells.filter((cell) => cell.key !== null).map((cell) => cell.column))
  const innermost = Math.min(...numbers) - 1
  const shares = columns(grid).map((column) => (column === innermost ? labelShare : 1))
  const unit = width / shares.reduce((sum, share) => sum + share, 0)
  const lefts = [0]
  for (const share of shares) lefts.push((lefts.at(-1) ?? 0) + share * unit)
  const heights = Array.from({ length: grid.rowCount }, (_, row) => rowHeight(grid, lefts, row))
  return { lefts, heights }
}

/** Operators for some rows of a grid; a cell that spans a page break is ruled on both pages, its text on the first. */
export function drawGrid(grid: PrintedGrid, { lefts, heights }: GridLayout, part: GridPart): string {
  const tops = [part.top]
  for (let row = part.from; row < part.to; row++) tops.push((tops.at(-1) ?? 0) - (heights[row] ?? 0))
  const yOf = (row: number) => tops[Math.min(Math.max(row, part.from), part.to) - part.from] ?? 0
  return grid.cells
    .filter((cell) => cell.row < part.to && cell.row + cell.rowSpan > part.from)
    .map((cell) => {
      const x0 = part.left + (lefts[cell.column] ?? 0)
      const x1 = part.left + (lefts[cell.column + cell.columnSpan] ?? 0)
      const [top, bottom] = [yOf(cell.row), yOf(cell.row + cell.rowSpan)]
      const rules = [
        strokeLine(x0, top, x1, top),
        strokeLine(x0, bottom, x1, bottom),
        strokeLine(x0, bottom, x0, top),
        strokeLine(x1, bottom, x1, top),
      ]
      const lines = cell.row < part.from ? [] : cellLines(cell, lefts)
      const text = lines.map((line, index) =>
        printAt(x0 + padding, top - padding - fontSize - index * leading, line, fontSize, 'F2'),
      )
      return [...rules, ...text].join('')
    })
    .join('')
}

function columns(grid: PrintedGrid): number[] {
  return Array.from({ length: grid.columnCount }, (_, column) => column)
}

/** Cells over several rows share their height out, so that none overflows. */
function rowHeight(grid: PrintedGrid, lefts: readonly number[], row: number): number {
  const cells = grid.cells.filter((cell) => cell.row <= row && row < cell.row + cell.rowSpan)
  const heights = cells.map((cell) => (cellLines(cell, lefts).length * leading + 2 * padding) / cell.rowSpan)
  return Math.max(leading + 2 * padding, ...heights)
}

function cellLines(cell: PrintedCell, lefts: readonly number[]): string[] {
  const width = (lefts[cell.column + cell.columnSpan] ?? 0) - (lefts[cell.column] ?? 0) - 2 * padding
  const most = Math.max(1, Math.floor(width / fontSize))
  return cell.text.split('\n').flatMap((text) => {
    // Latin letters and digits take half the width: a number is never wrapped here.
    if (/^[ -~]*$/.test(text)) return text === '' ? [] : [text]
    const count = Math.ceil(text.length / most)
    return Array.from({ length: count }, (_, line) => text.slice(line * most, (line + 1) * most))
  })
}
