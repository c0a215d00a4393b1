import { fetchLimits, type HostTurns, openTransport, Visitor } from './fetch/index.ts'
import type { AllowedHost, Resolve } from './guard/index.ts'

export interface OpenVisitorOptions {
  /** Of this program. */
  readonly version: string
  /** Where the owner of a site can reach the person who runs this: an address or a page. */
  readonly contact: string
  /** Hosts that may be reached although they are not public. */
  readonly allowed: readonly AllowedHost[]
  /** Default: none. */
  readonly proxy?: URL | null
  /** Default: those of this process alone. */
  readonly turns?: HostTurns
  readonly resolve?: Resolve
}

/** A visitor and what it holds open. */
export interface OpenVisitor {
  readonly visitor: Visitor
  close(): Promise<void>
}

const agent = 'gongkai'
const pauseMs = 1000
const backoffMs = 5000
const patienceMs = 120_000

/** Opens a visitor with the manners of the program: who it is, at most one request a second to a host. */
export function openVisitor(options: OpenVisitorOptions): OpenVisitor {
  const { version, contact, allowed, proxy = null, turns, resolve } = options
  const transport = openTransport({
    userAgent: `${agent}/${version} (+${contact})`,
    allowed,
    limits: fetchLimits,
    proxy,
    ...(resolve ? { resolve } : {}),
  })
  const { redirects } = fetchLimits
  const manners = { agent, pauseMs, backoffMs, patienceMs, redirects }
  return {
    visitor: new Visitor({ transport, ...manners, ...(turns ? { turns } : {}) }),
    close: () => transport.close(),
  }
}
