/** The cursors of the pages before the one that is shown, kept beside the address; null where it is not known. */
export type PageTrail = readonly (string | null)[] | null

/** The trail that the browser keeps for the address, which comes back with it; the first page has none. */
export function readTrail(state: unknown, after: string | null): PageTrail {
  if (after === null) return []
  if (typeof state !== 'object' || state === null || !('trail' in state)) return null
  const { trail } = state
  return Array.isArray(trail) && trail.every(isCursor) ? trail : null
}

function isCursor(value: unknown): value is string | null {
  return value === null || typeof value === 'string'
}
