const firstDelayMs = 1000
const longestDelayMs = 60_000
/** Jobs that failed together are not tried again together. */
const jitterPart = 0.2

/**
 * How long a job waits before it is tried again, in ms: a second, doubled each time, a minute at most.
 *
 * `random` is from 0 to 1; attempts count from 1.
 */
export function backoffMs(attempt: number, random: number): number {
  const delay = Math.min(firstDelayMs * 2 ** (attempt - 1), longestDelayMs)
  return Math.round(delay * (1 - jitterPart * random))
}
