import { isUnavailable } from '../database/index.ts'
import { TransientError } from '../errors.ts'

/** What ioredis and BullMQ say when a connection is lost or cannot be made. */
const lostConnection = /connection is closed|max retries per request|stream isn't writeable|econnrefused/i
/** Answers of a Redis that is starting, or has no room: they pass, or a person sees to it. */
const busyServer = /^(?:LOADING|BUSY|READONLY|MASTERDOWN|MISCONF|OOM|TRYAGAIN)\b/

/** An error of the queue's server: TransientError('queue-unavailable') where it will pass, else as it was. */
export function toQueueError(error: unknown): unknown {
  if (!(error instanceof Error)) return error
  const isAway = isUnavailable(error) || lostConnection.test(error.message) || busyServer.test(error.message)
  return isAway ? new TransientError('queue-unavailable', {}, { cause: error }) : error
}
