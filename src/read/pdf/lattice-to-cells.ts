import { groupBy } from '../../group-by.ts'
import type { Lattice } from './edges-to-lattices.ts'
import type { Edge } from './page-content.ts'

/** A cell between ruling lines; indices count the lattice's rows and columns. */
export interface RuledCell {
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
}

/** A side is ruled when lines cover this part of it. */
const ruledShare = 0.6

/**
 * The cells of a lattice in reading order: places that no line parts are one cell.
 *
 * Places that hang together without making a rectangle are cut into the runs of their rows. Errors: none.
 */
export function latticeToCells(lattice: Lattice): RuledCell[] {
  const { xs, ys } = lattice
  const rows = ys.length - 1
  const columns = xs.length - 1
  const right = ruledSides(lattice, 'vertical')
  const below = ruledSides(lattice, 'horizontal')
  const owners = Array.from({ length: rows * columns }, (_, place) => place)
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const place = row * columns + column
      if (column + 1 < columns && !right[place]) merge(owners, place, place + 1)
      if (row + 1 < rows && !below[place]) merge(owners, place, place + columns)
    }
  }
  return groupsOf(owners)
    .flatMap((places) => toCells(places, columns))
    .toSorted((a, b) => a.row - b.row || a.column - b.column)
}

/** For each place whether a line runs along its right (vertical) or lower (horizontal) side. */
function ruledSides({ edges, xs, ys }: Lattice, orientation: Edge['orientation']): boolean[] {
  const isVertical = orientation === 'vertical'
  const byPosition = groupBy(
    edges.filter((edge) => edge.orientation === orientation),
    (edge) => edge.position,
  )
  return ys.slice(1).flatMap((bottom, row) =>
    xs.slice(1).map((end, column) => {
      const top = ys[row] ?? 0
      const start = xs[column] ?? 0
      const lines = byPosition.get(isVertical ? end : bottom) ?? []
      return isVertical ? isCovered(lines, top, bottom) : isCovered(lines, start, end)
    }),
  )
}

function isCovered(lines: readonly Edge[], start: number, end: number): boolean {
  let covered = 0
  for (const line of lines) covered += Math.max(0, Math.min(end, line.end) - Math.max(start, line.start))
  return covered >= ruledShare * (end - start)
}

function merge(owners: number[], a: number, b: number): void {
  const first = ownerOf(owners, a)
  const second = ownerOf(owners, b)
  owners[Math.max(first, second)] = Math.min(first, second)
}

function ownerOf(owners: readonly number[], place: number): number {
  let owner = place
  while (owners[owner] !== owner) owner = owners[owner] ?? owner
  return owner
}

function groupsOf(owners: readonly number[]): number[][] {
  return [...groupBy(owners.keys(), (place) => ownerOf(owners, place)).values()]
}

function toCells(places: readonly number[], columns: number): RuledCell[] {
  const rowOf = (place: number) => Math.floor(place / columns)
  const box = spanOf(places, columns)
  if (box.rowSpan * box.columnSpan === places.length) return [box]
  return [...groupBy(places, rowOf).values()].flatMap((row) => runsOf(row).map((run) => spanOf(run, columns)))
}

function spanOf(places: readonly number[], columns: number): RuledCell {
  const rowsTaken = places.map((place) => Math.floor(place / columns))
  const columnsTaken = places.map((place) => place % columns)
  const row = Math.min(...rowsTaken)
  const column = Math.min(...columnsTaken)
  return {
    row,
    column,
    rowSpan: Math.max(...rowsTaken) - row + 1,
    columnSpan: Math.max(...columnsTaken) - column + 1,
  }
}

function runsOf(places: readonly number[]): number[][] {
  const runs: number[][] = []
  for (const place of places) {
    const run = runs.at(-1)
    if (run && run.at(-1) === place - 1) run.push(place)
    else runs.push([place])
  }
  return runs
}
