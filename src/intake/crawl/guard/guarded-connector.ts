import { isIP, type LookupFunction } from 'node:net'
import { buildConnector } from 'undici'
import { type AllowedHost, isAllowedHost } from './allowed-host.ts'
import { ForbiddenAddressError } from './forbidden-address-error.ts'
import { guardedLookup, type Resolve, resolveAll } from './guarded-lookup.ts'
import { isPublicAddress } from './is-public-address.ts'

export interface ConnectorOptions {
  readonly allowed: readonly AllowedHost[]
  readonly connectTimeoutMs: number
  readonly resolve?: Resolve
}

/**
 * Opens sockets to public addresses and to the hosts allowed by name, and to nothing else.
 *
 * It stands where every connection is made, that of a redirect too. A literal never reaches a lookup, so it is
 * judged here; a name is judged by the answer that the socket then connects to. The peer of an open socket is
 * judged once more, and a socket whose peer is unknown is closed.
 */
export function guardedConnector(options: ConnectorOptions): buildConnector.connector {
  const { allowed, connectTimeoutMs, resolve = resolveAll } = options
  const open = (lookup: LookupFunction): buildConnector.connector =>
    buildConnector({ timeout: connectTimeoutMs, lookup })
  const guarded = open(guardedLookup(resolve))
  const unguarded = open(plainLookup(resolve))
  return (target, callback) => {
    const port = Number(target.port) || (target.protocol === 'https:' ? 443 : 80)
    if (isAllowedHost(allowed, target.hostname, port)) return unguarded(target, callback)
    const literal = target.hostname.replace(/^\[|\]$/gu, '')
    if (isForbiddenLiteral(literal)) {
      return callback(new ForbiddenAddressError(target.hostname, literal), null)
    }
    guarded(target, (error, socket) => {
      if (error) return callback(error, null)
      const peer = socket.remoteAddress ?? 'an unknown address'
      if (isPublicAddress(peer)) return callback(null, socket)
      socket.destroy()
      callback(new ForbiddenAddressError(target.hostname, peer), null)
    })
  }
}

/** A zone makes an address that `isIP` knows and URL does not; a colon is in no name. */
function isForbiddenLiteral(host: string): boolean {
  return (isIP(host) !== 0 || host.includes(':') || host.includes('%')) && !isPublicAddress(host)
}

function plainLookup(resolve: Resolve): LookupFunction {
  return (hostname, { all }, callback) => {
    resolve(hostname).then(
      (addresses) => {
        if (all) callback(null, [...addresses])
        else callback(null, addresses[0]?.address ?? '', addresses[0]?.family)
      },
      (error: NodeJS.ErrnoException) => callback(error, all ? [] : '', 0),
    )
  }
}
