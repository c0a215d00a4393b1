import { isNativeError } from 'node:util/types'
import { TransientError } from '../errors.ts'
import { withoutContent } from './without-content.ts'

/** Codes of Node's network errors, and classes and codes of PostgreSQL (Appendix A) that will pass. */
const networkCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EPIPE',
  'ETIMEDOUT',
])
/** Connection exceptions, rollbacks that the server chose, resources that ran out, intervention of an operator (shutdown, start). */
const serverCode = /^(?:08|40|53|57P)/
/** What `pg` says without a code when a connection breaks off or cannot be made in time. */
const driverMessage =
  /connection terminated|connection timeout|timeout exceeded|not queryable|client has encountered/i

/** Whether an error of a query says that the database is away, or has no room, for now. */
export function isUnavailable(error: unknown): boolean {
  if (!isNativeError(error)) return false
  const { code = '', errors } = error as { code?: string; errors?: unknown }
  if (Array.isArray(errors)) return errors.some(isUnavailable)
  return networkCodes.has(code) || serverCode.test(code) || driverMessage.test(error.message)
}

/** The same as a failure that may pass. */
export function toUnavailable(cause: unknown): TransientError {
  return new TransientError('database-unavailable', {}, { cause: withoutContent(cause) })
}
