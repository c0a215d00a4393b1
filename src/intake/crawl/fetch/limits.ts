/** What one answer may cost. */
export interface FetchLimits {
  /** Of a body after decompression. */
  readonly bodyBytes: number
  readonly headerBytes: number
  readonly connectMs: number
  /** Until the headers are there, and between two pieces of the body. */
  readonly silenceMs: number
  /** From the request to the end of the body. */
  readonly totalMs: number
  readonly redirects: number
}

/** The largest report seen has 40 MB; a slow county site sends a page in under a minute. */
export const fetchLimits: FetchLimits = {
  bodyBytes: 64 * 1024 * 1024,
  headerBytes: 32 * 1024,
  connectMs: 10_000,
  silenceMs: 30_000,
  totalMs: 300_000,
  redirects: 5,
}
