import { type LookupAddress, lookup } from 'node:dns'
import type { LookupFunction } from 'node:net'
import { ForbiddenAddressError } from './forbidden-address-error.ts'
import { isPublicAddress } from './is-public-address.ts'

/** All addresses of a name. */
export type Resolve = (hostname: string) => Promise<readonly LookupAddress[]>

/**
 * A lookup for sockets that gives a name's addresses only if all of them are public.
 *
 * The socket connects to what comes out, so that a name cannot change its answer in between. Errors, to the
 * callback: ForbiddenAddressError; those of the resolver.
 */
export function guardedLookup(resolve: Resolve = resolveAll): LookupFunction {
  return (hostname, options, callback) => {
    const answer = async (): Promise<readonly LookupAddress[]> => {
      const addresses = await resolve(hostname)
      const forbidden = addresses.find(({ address }) => !isPublicAddress(address))
      if (forbidden || addresses.length === 0) {
        throw new ForbiddenAddressError(hostname, forbidden?.address ?? 'no address')
      }
      return addresses
    }
    answer().then(
      (addresses) => {
        if (options.all) callback(null, [...addresses])
        else callback(null, addresses[0]?.address ?? '', addresses[0]?.family)
      },
      (error: NodeJS.ErrnoException) => callback(error, options.all ? [] : '', 0),
    )
  }
}

/** What the system answers, in its order. */
export async function resolveAll(hostname: string): Promise<readonly LookupAddress[]> {
  return new Promise((settle, reject) => {
    lookup(hostname, { all: true, verbatim: true }, (error, addresses) =>
      error ? reject(error) : settle(addresses),
    )
  })
}
