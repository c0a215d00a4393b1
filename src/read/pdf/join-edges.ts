import type { Edge } from './page-content.ts'

/** Lines nearer than this are one line drawn twice or in parts: no row and no column is that narrow. */
const snapTolerancePt = 2.5
/** Parts of one line may leave gaps: corner squares, dashes, cell spacing. */
const joinTolerancePt = 3
/** Shorter than this after joining it borders nothing. */
const shortestEdgePt = 4

/**
 * Edges moved onto common positions, and collinear ones whose gap is at most `joinTolerancePt` made one.
 *
 * Shape: edges in any order -> edges sorted by orientation, position, start; never longer than the input.
 * Units: PDF points, origin at the page's top left. Errors: none.
 */
export function joinEdges(edges: readonly Edge[]): Edge[] {
  return (['horizontal', 'vertical'] as const).flatMap((orientation) =>
    snapPositions(edges.filter((edge) => edge.orientation === orientation))
      .flatMap(joinCollinear)
      .filter((edge) => edge.end - edge.start >= shortestEdgePt),
  )
}

/** Groups of edges that share a position, which becomes the middle of their range. */
function snapPositions(edges: readonly Edge[]): Edge[][] {
  const sorted = edges.toSorted((a, b) => a.position - b.position)
  const groups: Edge[][] = []
  let first = Number.NEGATIVE_INFINITY
  for (const edge of sorted) {
    if (edge.position - first > snapTolerancePt) {
      first = edge.position
      groups.push([])
    }
    groups.at(-1)?.push(edge)
  }
  return groups.map((group) => {
    const position = ((group[0]?.position ?? 0) + (group.at(-1)?.position ?? 0)) / 2
    return group.map((edge) => ({ ...edge, position }))
  })
}

function joinCollinear(group: readonly Edge[]): Edge[] {
  const joined: Edge[] = []
  for (const edge of group.toSorted((a, b) => a.start - b.start)) {
    const last = joined.at(-1)
    if (last && edge.start - last.end <= joinTolerancePt) {
      joined[joined.length - 1] = { ...last, end: Math.max(last.end, edge.end) }
    } else joined.push(edge)
  }
  return joined
}
