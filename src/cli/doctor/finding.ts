/** What was found of one thing that the pipeline needs. */
export interface Finding {
  readonly check: string
  readonly status: 'ok' | 'warning' | 'failed'
  readonly message: string
  /** What to do; null where all is well. */
  readonly remedy: string | null
}

/** A thing as it should be. */
export function well(check: string, message: string): Finding {
  return { check, status: 'ok', message, remedy: null }
}

/** A thing that works, but not as it should. */
export function doubtful(check: string, message: string, remedy: string): Finding {
  return { check, status: 'warning', message, remedy }
}

/** A thing that keeps the pipeline from working. */
export function broken(check: string, message: string, remedy: string): Finding {
  return { check, status: 'failed', message, remedy }
}
