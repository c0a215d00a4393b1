/** A place between two characters of a document: block index and UTF-16 offset in its text (0 in a grid). */
export interface Place {
  readonly block: number
  readonly offset: number
}

/** Negative when `a` comes first, 0 when equal. */
export function comparePlaces(a: Place, b: Place): number {
  return a.block - b.block || a.offset - b.offset
}
