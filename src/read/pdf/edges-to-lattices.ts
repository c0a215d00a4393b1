import { groupBy } from '../../group-by.ts'
import type { Edge } from './page-content.ts'

/** The edges of one table and the lines that they lie on. */
export interface Lattice {
  readonly edges: readonly Edge[]
  /** Ascending x of the column lines and y of the row lines, the outer ones included. */
  readonly xs: readonly number[]
  readonly ys: readonly number[]
}

/** Two edges meet when they come this near. */
const meetTolerancePt = 3.5
/** A row line that goes further than this beyond the last column line opens a column without outer line. */
const overhangPt = 6

/**
 * Sets of edges that hang together, each with its column and row lines.
 *
 * Shape: joined edges -> lattices from top to bottom; edges that meet no other are in none.
 * A table without outer side lines gets them where its row lines end. Errors: none.
 */
export function edgesToLattices(edges: readonly Edge[]): Lattice[] {
  const horizontals = edges.filter((edge) => edge.orientation === 'horizontal')
  const verticals = edges.filter((edge) => edge.orientation === 'vertical')
  return connect(horizontals, verticals)
    .map(toLattice)
    .filter((lattice) => lattice.xs.length > 1 && lattice.ys.length > 1)
    .toSorted((a, b) => (a.ys[0] ?? 0) - (b.ys[0] ?? 0) || (a.xs[0] ?? 0) - (b.xs[0] ?? 0))
}

function connect(horizontals: readonly Edge[], verticals: readonly Edge[]): Edge[][] {
  const all = [...horizontals, ...verticals]
  const parents = all.map((_, index) => index)
  horizontals.forEach((horizontal, h) => {
    verticals.forEach((vertical, v) => {
      if (isMeeting(horizontal, vertical)) union(parents, h, horizontals.length + v)
    })
  })
  const groups = groupBy(all.keys(), (index) => rootOf(parents, index)).values()
  return [...groups]
    .filter((group) => group.length > 2)
    .map((group) => group.flatMap((index) => all[index] ?? []))
}

/** Whether a horizontal and a vertical edge touch or cross. */
function isMeeting(horizontal: Edge, vertical: Edge): boolean {
  return (
    vertical.position >= horizontal.start - meetTolerancePt &&
    vertical.position <= horizontal.end + meetTolerancePt &&
    horizontal.position >= vertical.start - meetTolerancePt &&
    horizontal.position <= vertical.end + meetTolerancePt
  )
}

function rootOf(parents: number[], index: number): number {
  let root = index
  while (parents[root] !== root) root = parents[root] ?? root
  parents[index] = root
  return root
}

function union(parents: number[], a: number, b: number): void {
  parents[rootOf(parents, a)] = rootOf(parents, b)
}

function toLattice(edges: readonly Edge[]): Lattice {
  const horizontals = edges.filter((edge) => edge.orientation === 'horizontal')
  const verticals = edges.filter((edge) => edge.orientation === 'vertical')
  return { edges, xs: linesOf(verticals, horizontals), ys: linesOf(horizontals, verticals) }
}

function linesOf(edges: readonly Edge[], crossing: readonly Edge[]): number[] {
  const positions = [...new Set(edges.map((edge) => edge.position))].toSorted((a, b) => a - b)
  const start = Math.min(...crossing.map((edge) => edge.start))
  const end = Math.max(...crossing.map((edge) => edge.end))
  const first = positions[0] ?? Number.POSITIVE_INFINITY
  const last = positions.at(-1) ?? Number.NEGATIVE_INFINITY
  if (start < first - overhangPt) positions.unshift(start)
  if (end > last + overhangPt) positions.push(end)
  return positions
}
