import { type Matrix, place } from './matrix.ts'
import type { Edge } from './page-content.ts'

/** A filled box at most this wide or high is a ruling line (Chrome, Word); thicker ones are backgrounds. */
const fillThicknessPt = 3
/** A stroked line may lean by this much over its length. */
const leanTolerancePt = 1
/** Shorter than this it is a dot. */
const shortestEdgePt = 0.1

/** Opcodes of pdfjs' path buffers, with the count of numbers that follow. */
const moveTo = 0
const lineTo = 1
const closePath = 4
const coordinateCounts = [2, 2, 6, 4, 0]

type Point = [number, number]

interface Subpath {
  readonly points: Point[]
  isClosed: boolean
  isCurved: boolean
}

/** Ruling lines of a path, placed on the page: strokes along an axis, and filled boxes that are thin. */
export function pathEdges(
  path: ArrayLike<number>,
  matrix: Matrix,
  paint: { stroke: boolean; fill: boolean },
): Edge[] {
  const edges: Edge[] = []
  for (const subpath of subpathsOf(path, matrix)) {
    if (paint.stroke) edges.push(...strokedEdges(subpath))
    if (paint.fill && !subpath.isCurved) edges.push(...thinBoxEdge(subpath.points))
  }
  return edges
}

/** The ruling line that a thin box draws; none when it is thick. */
export function thinBoxEdge(points: readonly Readonly<Point>[]): Edge[] {
  if (points.length < 2) return []
  const xs = points.map((point) => point[0])
  const ys = points.map((point) => point[1])
  const x0 = Math.min(...xs)
  const x1 = Math.max(...xs)
  const y0 = Math.min(...ys)
  const y1 = Math.max(...ys)
  if (y1 - y0 <= fillThicknessPt && x1 - x0 >= y1 - y0) return horizontal((y0 + y1) / 2, x0, x1)
  if (x1 - x0 <= fillThicknessPt) return vertical((x0 + x1) / 2, y0, y1)
  return []
}

function subpathsOf(path: ArrayLike<number>, matrix: Matrix): Subpath[] {
  const subpaths: Subpath[] = []
  let current: Subpath | null = null
  for (let at = 0; at < path.length; ) {
    const code = path[at] ?? 0
    const count = coordinateCounts[code] ?? 0
    if (code === closePath) {
      if (current) current.isClosed = true
    } else {
      const point = place(matrix, path[at + count - 1] ?? 0, path[at + count] ?? 0)
      if (code === moveTo || !current) {
        current = { points: [], isClosed: false, isCurved: false }
        subpaths.push(current)
      }
      if (code > lineTo) current.isCurved = true
      current.points.push(point)
    }
    at += 1 + count
  }
  return subpaths
}

function strokedEdges({ points, isClosed, isCurved }: Subpath): Edge[] {
  if (isCurved) return []
  const [first] = points
  const ends = isClosed && first ? [...points.slice(1), first] : points.slice(1)
  return ends.flatMap((end, index) => segmentEdge(points[index] ?? end, end))
}

function segmentEdge([ax, ay]: Point, [bx, by]: Point): Edge[] {
  if (Math.abs(ay - by) <= leanTolerancePt && Math.abs(ax - bx) > Math.abs(ay - by)) {
    return horizontal((ay + by) / 2, Math.min(ax, bx), Math.max(ax, bx))
  }
  if (Math.abs(ax - bx) <= leanTolerancePt) return vertical((ax + bx) / 2, Math.min(ay, by), Math.max(ay, by))
  return []
}

function horizontal(position: number, start: number, end: number): Edge[] {
  return end - start < shortestEdgePt ? [] : [{ orientation: 'horizontal', position, start, end }]
}

function vertical(position: number, start: number, end: number): Edge[] {
  return end - start < shortestEdgePt ? [] : [{ orientation: 'vertical', position, start, end }]
}
