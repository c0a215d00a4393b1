import type { CrawlVisit } from '../../../store/index.ts'
import type { CrawlFailure } from '../crawl-site.ts'

const firstMs = 3_600_000
const longestMs = 24 * 3_600_000
/** What may be otherwise tomorrow. */
const passing: ReadonlySet<string> = new Set([
  'name-not-found',
  'unreachable',
  'timed-out',
  'busy',
  'server-error',
  'robots-unavailable',
])

/**
 * When a site that was away is visited again: after an hour, each time after twice as long, a day at most, and
 * never before it asked to be. Null for a site that answered, whatever it answered.
 */
export function retryVisit(failure: CrawlFailure | null, before: CrawlVisit | null, now: Date): Date | null {
  if (failure === null || !passing.has(failure.code)) return null
  const delayMs = Math.min(longestMs, 2 * lastDelayMs(before) || firstMs)
  return new Date(now.getTime() + Math.max(delayMs, failure.retryAfterMs ?? 0))
}

function lastDelayMs(before: CrawlVisit | null): number {
  if (before?.endedAt == null || before.retryAt === null) return 0
  return Date.parse(before.retryAt) - Date.parse(before.endedAt)
}
