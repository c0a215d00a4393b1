import type { HttpBindings } from '@hono/node-server'
import type { Context } from 'hono'
import { ProblemError } from '../http/index.ts'
import type { AccessToken } from './access-token.ts'

const variable = 'requester'
const unauthorized = 401

/** Notes who asks. */
export function setRequester(context: Context, requester: AccessToken): void {
  context.set(variable, requester)
}

/** Who asks. Errors: ProblemError where that is not known. */
export function requesterOf(context: Context): AccessToken {
  const requester = context.get(variable) as AccessToken | undefined
  if (requester === undefined) throw new ProblemError(unauthorized, 'unauthorized')
  return requester
}

/** The two ends of the connection that a request came by. */
export function socketOf(context: Context): { readonly local: string; readonly remote: string } {
  const { incoming } = context.env as HttpBindings
  const { localAddress = '', remoteAddress = '' } = incoming.socket
  return { local: plainAddress(localAddress), remote: plainAddress(remoteAddress) }
}

/** An IPv4 address as it is, also where the socket is one of IPv6 ('::ffff:192.0.2.1'). */
function plainAddress(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/i, '')
}
