const digits = 12

/** The beginning of an id that is printed for people; it tells a trillion sources apart. */
export function shortId(sourceId: string): string {
  return sourceId.slice(0, digits)
}
