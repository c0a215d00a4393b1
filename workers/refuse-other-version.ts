import { ThrottledError } from '../src/errors.ts'
import { compareVersions } from '../src/store/index.ts'

/** So long a job is left to workers of its own version. */
const retryAfterMs = 30_000

/**
 * Whether a job is of an older version, whose runs nobody waits for any more.
 *
 * Errors: ThrottledError for a job of a newer version, which a worker that has been upgraded will do.
 */
export function refuseOtherVersion(wanted: string, present: string): boolean {
  if (wanted === present) return false
  if (compareVersions(wanted, present) < 0) return true
  throw new ThrottledError(retryAfterMs)
}
