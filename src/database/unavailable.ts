import { isNativeError } from 'node:util/types'
import { TransientError } from '../errors.ts'
import { unavailableReason } from './unavailable-reason.ts'
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
/**
 * Connection exceptions, a transaction that paused too long, rollbacks that the server chose, resources that ran out,
 * intervention of an operator (shutdown, start).
 */
const serverCode = /^(?:08|25P03|40|53|57P)/
/** What `pg` says without a code when a connection breaks off or cannot be made in time. */
const driverMessage =
  /connection terminated|connection timeout|timeout exceeded|not queryable|client has encountered/i

/** No such database, no such schema, no such table. */
const goneCodes = new Set(['3D000', '3F000', '42P01'])

/** Codes of Node's file errors, and of PostgreSQL, for a disk that takes no more. */
const diskCodes = new Set(['ENOSPC', 'EDQUOT', 'EROFS', 'EIO', '53100'])

/**
 * What the task gives; its errors carry nothing of what was stored, and say TransientError where they may pass.
 * `server` is the name of the one that is asked, null where there is none.
 */
export async function guardUnavailable<T>(task: () => Promise<T>, server: string | null = null): Promise<T> {
  try {
    return await task()
  } catch (error) {
    const isAway = isUnavailable(error) || (server !== null && hasGone(error))
    throw isAway ? toUnavailable(error, server) : withoutContent(error)
  }
}

/** Whether an error of a query says that the database is away, or has no room, for now. */
export function isUnavailable(error: unknown): boolean {
  if (!isNativeError(error)) return false
  const { code = '', errors } = error as { code?: string; errors?: unknown }
  if (Array.isArray(errors)) return errors.some(isUnavailable)
  return (
    isDiskFull(error) || networkCodes.has(code) || serverCode.test(code) || driverMessage.test(error.message)
  )
}

/**
 * Whether an error of a server says that the database, or a table in it, has gone, which was there at the start: so it
 * is while somebody puts a backup back.
 */
export function hasGone(error: unknown): boolean {
  return isNativeError(error) && goneCodes.has((error as { code?: string }).code ?? '')
}

/** The same as a failure that may pass, with the server and the reason as far as they are known. */
export function toUnavailable(cause: unknown, server: string | null = null): TransientError {
  const code = isDiskFull(cause) ? 'disk-full' : 'database-unavailable'
  const reason = unavailableReason(cause)
  const params = { ...(server === null ? {} : { server }), ...(reason === null ? {} : { reason }) }
  return new TransientError(code, params, { cause: withoutContent(cause) })
}

function isDiskFull(error: unknown): boolean {
  return isNativeError(error) && diskCodes.has((error as { code?: string }).code ?? '')
}
