import { isIP } from 'node:net'
import type { Context, MiddlewareHandler, Next } from 'hono'
import { ProblemError } from '../http/index.ts'
import type { Access } from './access.ts'
import { socketOf } from './requester.ts'

const forbidden = 403

/**
 * Refuses what is sent to us by a name that is not ours, or by a page of another site: a page in a browser that has
 * its name resolve to us (DNS rebinding) shows in `Host`, a page of another site in `Origin`.
 */
export function onlyOwnNames(
  access: Pick<Access, 'names' | 'publicOrigin'>,
  port: () => number,
): MiddlewareHandler {
  const publicHost = access.publicOrigin === null ? null : new URL(access.publicOrigin).host
  return async (context: Context, next: Next) => {
    const host = context.req.header('host')?.toLowerCase() ?? ''
    const names = [...access.names, literal(socketOf(context).local)].map((name) => `${name}:${port()}`)
    const isOwn = names.includes(host) || withoutPort80(names, port()).includes(host)
    if (!isOwn && host !== publicHost) throw new ProblemError(forbidden, 'foreign-host')
    const origin = context.req.header('origin')
    if (origin !== undefined && !isOwnOrigin(origin, host, access.publicOrigin)) {
      throw new ProblemError(forbidden, 'foreign-origin')
    }
    return next()
  }
}

/** Whether a browser says that a page of ours asks: some requests of other pages come without `Origin`. */
export function isFromOwnPage(context: Context): boolean {
  const site = context.req.header('sec-fetch-site')
  return site === undefined || site === 'same-origin' || site === 'none'
}

function isOwnOrigin(origin: string, host: string, publicOrigin: string | null): boolean {
  return origin === `http://${host}` || (publicOrigin !== null && origin === publicOrigin)
}

/** The address that was connected to: no other site can have its name look like it. */
function literal(address: string): string {
  return isIP(address) === 6 ? `[${address.toLowerCase()}]` : address
}

/** Browsers leave out the port that goes without saying. */
function withoutPort80(names: readonly string[], port: number): readonly string[] {
  return port === 80 ? names.map((name) => name.slice(0, name.lastIndexOf(':'))) : []
}
