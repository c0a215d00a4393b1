import { isNativeError } from 'node:util/types'

/** What `pg` and ioredis say without a code when a connection cannot be made in time, or breaks off. */
const lateMessage = /timeout/i
const brokenMessage = /terminated|connection is closed|not queryable|stream isn't writeable/i

/**
 * Why a server or disk does not answer, as a code: of the system (ECONNREFUSED), or of PostgreSQL (57P03); null where
 * the error tells none. Of several addresses that were tried, the reason of the first.
 */
export function unavailableReason(error: unknown): string | null {
  if (!isNativeError(error)) return null
  const { code, errors, cause } = error as { code?: unknown; errors?: unknown; cause?: unknown }
  if (Array.isArray(errors)) return unavailableReason(errors[0])
  if (typeof code === 'string' && code !== '') return code
  if (lateMessage.test(error.message)) return 'ETIMEDOUT'
  if (brokenMessage.test(error.message)) return 'ECONNRESET'
  return unavailableReason(cause)
}
