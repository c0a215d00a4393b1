import { isNativeError } from 'node:util/types'
import { hasGone, isUnavailable, unavailableReason } from '../database/index.ts'
import { TransientError } from '../errors.ts'

/** What ioredis and BullMQ say when a connection is lost or cannot be made. */
const lostConnection = /connection is closed|max retries per request|stream isn't writeable|econnrefused/i
/** Answers of a Redis that is starting, or has no room: they pass, or a person sees to it. */
const busyServer = /^(?:LOADING|BUSY|READONLY|MASTERDOWN|MISCONF|OOM|TRYAGAIN)\b/

/**
 * An error of the queue's server: TransientError('queue-unavailable') where it will pass, else as it was. `server` is
 * its name, null where the queue lies in the embedded database.
 */
export function toQueueError(error: unknown, server: string | null): unknown {
  if (!isNativeError(error)) return error
  const hasServerGone = server !== null && hasGone(error)
  const isAway =
    isUnavailable(error) ||
    hasServerGone ||
    lostConnection.test(error.message) ||
    busyServer.test(error.message)
  if (!isAway) return error
  const reason = busyServer.exec(error.message)?.[0] ?? unavailableReason(error)
  const params = { ...(server === null ? {} : { server }), ...(reason === null ? {} : { reason }) }
  return new TransientError('queue-unavailable', params, { cause: error })
}
