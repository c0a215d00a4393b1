import { groupBy } from '../../group-by.ts'
import { type FoundTable, findTables } from './find-tables.ts'
import { centreOf, glyphsToRuns, type Run } from './glyph-runs.ts'
import type { Box } from './matrix.ts'
import type { PageFrame } from './page-frame.ts'
import { type PrintedLine, runsToLines } from './printed-line.ts'
import { fillTable, type RuledTable } from './ruled-table.ts'
import type { UprightPage } from './turn-upright.ts'

/** A page's ruled tables with their text, the lines around them, and its pictures; each from top to bottom. */
export interface PageLayout {
  readonly frame: PageFrame
  readonly tables: readonly RuledTable[]
  readonly lines: readonly PrintedLine[]
  readonly pictures: readonly Box[]
}

/** The place of ink outside all tables. */
const flow = -1
/** Smaller images are emblems, seals and lines. */
const smallestPictureWidthPt = 200
const smallestPictureHeightPt = 80
/** A picture over more of the page than this, under text, is its background. */
const backgroundShare = 0.7
const leastTextGlyphs = 40

/** Parts a page into tables, lines and pictures. Tables without any text are drawings and left out. */
export function layOutPage(page: UprightPage): PageLayout {
  const { frame } = page
  const found = findTables(page.edges)
  const places = numberCells(found)
  const runs = glyphsToRuns(page.glyphs, (x, y) => places.at(x, y))
  const byPlace = groupBy(runs, (run) => places.at(...centreOf(run.box)))
  const tables = found.flatMap((table, index) => {
    const runsOfCells = table.cells.map((_, cell) => byPlace.get(places.first(index) + cell) ?? [])
    return runsOfCells.some((cellRuns) => cellRuns.length > 0) ? [fillTable(table, runsOfCells, frame)] : []
  })
  return {
    frame,
    tables,
    lines: runsToLines(byPlace.get(flow) ?? [], frame),
    pictures: picturesOf(page, runs),
  }
}

/** The cells of a page's tables, numbered through. */
interface CellPlaces {
  /** The number of a table's first cell. */
  readonly first: (table: number) => number
  /** The number of the cell at a point, of the innermost table where tables are nested; `flow` outside. */
  readonly at: (x: number, y: number) => number
}

function numberCells(tables: readonly FoundTable[]): CellPlaces {
  let next = 0
  const firsts = tables.map((table) => {
    next += table.cells.length
    return next - table.cells.length
  })
  const indices = tables.map(cellIndex)
  const inwards = [...tables.keys()].toSorted((a, b) => areaOf(tables[a]) - areaOf(tables[b]))
  const first = (table: number) => firsts[table] ?? 0
  return {
    first,
    at: (x, y) => {
      for (const table of inwards) {
        const cell = cellAt(tables[table], indices[table], x, y)
        if (cell >= 0) return first(table) + cell
      }
      return flow
    },
  }
}

/** The index of a table's cell at a point; -1 outside. */
function cellAt(table: FoundTable | undefined, index: Int32Array | undefined, x: number, y: number): number {
  if (!table || !index) return -1
  const column = gapAt(table.xs, x)
  const row = gapAt(table.ys, y)
  return column < 0 || row < 0 ? -1 : (index[row * (table.xs.length - 1) + column] ?? -1)
}

/** For each place of the grid the index of the cell that covers it. */
function cellIndex({ xs, ys, cells }: FoundTable): Int32Array {
  const columns = xs.length - 1
  const index = new Int32Array(columns * (ys.length - 1))
  cells.forEach((cell, number) => {
    for (let row = cell.row; row < cell.row + cell.rowSpan; row += 1) {
      index.fill(number, row * columns + cell.column, row * columns + cell.column + cell.columnSpan)
    }
  })
  return index
}

/** Which gap between ascending lines a position lies in; -1 outside. */
function gapAt(lines: readonly number[], position: number): number {
  const next = lines.findIndex((line) => line > position)
  return next <= 0 ? -1 : next - 1
}

function areaOf(table: FoundTable | undefined): number {
  const [x0, y0, x1, y1] = table?.box ?? [0, 0, 0, 0]
  return (x1 - x0) * (y1 - y0)
}

function picturesOf({ frame, images, glyphs }: UprightPage, runs: readonly Run[]): Box[] {
  const isBackground = ([x0, y0, x1, y1]: Box) =>
    (x1 - x0) * (y1 - y0) > backgroundShare * frame.width * frame.height && glyphs.length > leastTextGlyphs
  return images
    .filter(([x0, y0, x1, y1]) => x1 - x0 >= smallestPictureWidthPt && y1 - y0 >= smallestPictureHeightPt)
    .filter((box) => runs.length === 0 || !isBackground(box))
    .toSorted((a, b) => a[1] - b[1])
}
