import { edgesToLattices, type Lattice } from './edges-to-lattices.ts'
import { joinEdges } from './join-edges.ts'
import { latticeToCells, type RuledCell } from './lattice-to-cells.ts'
import type { Box } from './matrix.ts'
import type { Edge } from './page-content.ts'
import { assertWithin } from './pdf-limits.ts'

/** A table as its ruling lines draw it, still without text. */
export interface FoundTable {
  readonly box: Box
  /** Ascending x of the column lines and y of the row lines; cells count the gaps between them. */
  readonly xs: readonly number[]
  readonly ys: readonly number[]
  readonly cells: readonly RuledCell[]
}

/** Two lines nearer than this bound no column or row of their own, if no cell is as narrow. */
const sliverPt = 8

/**
 * The tables that ruling lines draw on a page, from top to bottom.
 *
 * Shape: edges -> joined edges -> lattices -> cells -> tables. Frames around text (one column) are none.
 * Errors: `too-large` beyond the counted number of cells.
 */
export function findTables(edges: readonly Edge[]): FoundTable[] {
  return edgesToLattices(joinEdges(edges)).flatMap((lattice) => {
    assertWithin('tableCells', lattice.xs.length * lattice.ys.length)
    const table = toTable(lattice)
    return table.xs.length > 2 ? [table] : []
  })
}

/** The box of a cell, or of any stretch of rows and columns, between the table's lines. */
export function cellBox({ xs, ys }: Pick<FoundTable, 'xs' | 'ys'>, cell: RuledCell): Box {
  const { row, column, rowSpan, columnSpan } = cell
  return [xs[column] ?? 0, ys[row] ?? 0, xs[column + columnSpan] ?? 0, ys[row + rowSpan] ?? 0]
}

function toTable(lattice: Lattice): FoundTable {
  const { xs, ys } = lattice
  const cells = latticeToCells(lattice)
  const columnPlaces = placesWithoutSlivers(
    xs,
    new Set(cells.filter((c) => c.columnSpan === 1).map((c) => c.column)),
  )
  const rowPlaces = placesWithoutSlivers(ys, new Set(cells.filter((c) => c.rowSpan === 1).map((c) => c.row)))
  return {
    box: [xs[0] ?? 0, ys[0] ?? 0, xs.at(-1) ?? 0, ys.at(-1) ?? 0],
    xs: xs.filter((_, index) => columnPlaces[index] !== columnPlaces[index - 1]),
    ys: ys.filter((_, index) => rowPlaces[index] !== rowPlaces[index - 1]),
    cells: cells.map((cell) => moveCell(cell, columnPlaces, rowPlaces)),
  }
}

/** New index of each line when a line that closes only a sliver takes the index of the one before. */
function placesWithoutSlivers(lines: readonly number[], needed: ReadonlySet<number>): number[] {
  let place = 0
  let kept = lines[0] ?? 0
  return lines.map((line, index) => {
    if (index === 0) return 0
    const isSliver = line - kept < sliverPt && !needed.has(index - 1) && index < lines.length - 1
    if (isSliver) return place
    kept = line
    place += 1
    return place
  })
}

function moveCell(cell: RuledCell, columnPlaces: readonly number[], rowPlaces: readonly number[]): RuledCell {
  const column = columnPlaces[cell.column] ?? 0
  const row = rowPlaces[cell.row] ?? 0
  return {
    row,
    column,
    rowSpan: Math.max(1, (rowPlaces[cell.row + cell.rowSpan] ?? 0) - row),
    columnSpan: Math.max(1, (columnPlaces[cell.column + cell.columnSpan] ?? 0) - column),
  }
}
