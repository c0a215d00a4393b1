const pauseMs = 30_000

/** Hands on the first of many errors that come together, and again one after each half minute. */
export function quietly(report: (error: unknown) => void): (error: unknown) => void {
  let lastAt = Number.NEGATIVE_INFINITY
  return (error) => {
    const now = performance.now()
    if (now - lastAt < pauseMs) return
    lastAt = now
    report(error)
  }
}
