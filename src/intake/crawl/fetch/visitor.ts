import type { Budget } from './budget.ts'
import { FetchError, type FetchErrorCode } from './fetch-error.ts'
import { HostGate, type Passed } from './host-gate.ts'
import { type HostTurns, ownTurns } from './host-turns.ts'
import { retryAfterMs } from './retry-after.ts'
import { noRules, parseRobots, type RobotsRules } from './robots.ts'
import type { RawResponse, Transport } from './transport.ts'

/** An answer with the way to it. */
export interface Visit {
  readonly type: 'fetched' | 'not-modified'
  readonly finalUrl: string
  readonly headers: Readonly<Record<string, string>>
  readonly bytes: Uint8Array
  /** ISO 8601, UTC. */
  readonly retrievedAt: string
}

/** What was kept of an earlier answer, so that the server may say that nothing changed. */
export interface Validators {
  readonly etag: string | null
  readonly lastModified: string | null
}

export interface VisitorOptions {
  readonly transport: Transport
  /** The name that robots.txt may address. */
  readonly agent: string
  /** At least so long between two requests to a host. */
  readonly pauseMs: number
  /** Before the second attempt; doubled before each further one. */
  readonly backoffMs: number
  /** A longer `Retry-After` is left for a later run. */
  readonly patienceMs: number
  readonly redirects: number
  /** Default: those of this process alone. */
  readonly turns?: HostTurns
  readonly now?: () => Date
}

/** What a visit is made with. */
export interface VisitContext {
  readonly budget: Budget
  /** Ends waiting and the request under way. */
  readonly signal?: AbortSignal | undefined
}

const attempts = 3
/** RFC 9309, 2.4: not longer than a day; a process that runs for months asks again. */
const robotsAgeMs = 3_600_000
/** RFC 9309, 2.5. */
const longestRobotsBytes = 512 * 1024
const passing: ReadonlySet<FetchErrorCode> = new Set(['busy', 'server-error', 'timed-out', 'unreachable'])
const noValidators: Validators = { etag: null, lastModified: null }

interface Hop {
  readonly address: URL
  readonly headers: Readonly<Record<string, string>>
  /** What robots.txt asks for. */
  readonly delayMs: number
  readonly signal: AbortSignal | undefined
}

/**
 * Visits addresses with manners: robots.txt obeyed at every hop, one request a host at a time, pauses, backoff.
 *
 * One visitor serves all sites of a process, so that two of them on one host wait for each other.
 */
export class Visitor {
  readonly #gate: HostGate
  readonly #robots = new Map<string, { readonly rules: Promise<RobotsRules>; readonly until: number }>()
  readonly #options: VisitorOptions

  constructor(options: VisitorOptions) {
    this.#options = options
    this.#gate = new HostGate(options.turns ?? ownTurns(), options.patienceMs)
  }

  /** The answer at the end of the redirects. Errors: FetchError. */
  async visit(
    url: string,
    { budget, signal }: VisitContext,
    validators: Validators = noValidators,
  ): Promise<Visit> {
    const headers = {
      ...(validators.etag === null ? {} : { 'if-none-match': validators.etag }),
      ...(validators.lastModified === null ? {} : { 'if-modified-since': validators.lastModified }),
    }
    return this.#follow(url, headers, async (address) => {
      budget.spendRequest()
      const rules = await this.#rulesFor(address, signal)
      if (!rules.isAllowed(address.href)) throw new FetchError('robots', address.href)
      const answer = await this.#insist({ address, headers, delayMs: rules.delayMs ?? 0, signal })
      budget.spendBytes(answer.bytes.length)
      return answer
    })
  }

  async #follow(
    url: string,
    headers: Readonly<Record<string, string>>,
    ask: (address: URL) => Promise<RawResponse>,
  ): Promise<Visit> {
    let address = toAddress(url)
    for (let hop = 0; hop <= this.#options.redirects; hop++) {
      const answer = await ask(address)
      const { location } = answer.headers
      if (answer.status === 304 && Object.keys(headers).length > 0)
        return this.#toVisit('not-modified', address, answer)
      if (answer.status < 300) return this.#toVisit('fetched', address, answer)
      if (answer.status >= 400 || location === undefined) throw toStatusError(address, answer, this.#now())
      address = toAddress(location, address)
    }
    throw new FetchError('redirects', url)
  }

  #toVisit(type: Visit['type'], { href }: URL, { headers, bytes }: RawResponse): Visit {
    return { type, finalUrl: href, headers, bytes, retrievedAt: this.#now().toISOString() }
  }

  /** One hop, tried again where that may help, after the host's rest. */
  async #insist(hop: Hop): Promise<RawResponse> {
    for (let attempt = 1; ; attempt++) {
      const outcome = await this.#gate.pass(
        hop.address.hostname,
        () => this.#attempt(hop, attempt),
        hop.signal,
      )
      if (!(outcome instanceof FetchError)) return outcome
      const isPassing = passing.has(outcome.code) && attempt < attempts && !hop.signal?.aborted
      if (!isPassing || (outcome.retryAfterMs ?? 0) > this.#options.patienceMs) throw outcome
    }
  }

  /** What the request gave, its error included, and how long the host is to rest for it. */
  async #attempt(
    { address, headers, delayMs, signal }: Hop,
    attempt: number,
  ): Promise<Passed<RawResponse | FetchError>> {
    const { transport, pauseMs, backoffMs } = this.#options
    const restMs = Math.max(pauseMs, delayMs)
    try {
      const answer = await transport.send(address.href, headers, signal)
      if (answer.status === 429 || answer.status >= 500) throw toStatusError(address, answer, this.#now())
      return { value: answer, restMs }
    } catch (error) {
      if (!(error instanceof FetchError)) throw error
      if (!passing.has(error.code) || signal?.aborted) return { value: error, restMs }
      const waitMs = Math.max(error.retryAfterMs ?? 0, backoffMs * 2 ** (attempt - 1))
      return {
        value: error,
        restMs: Math.max(restMs, attempt < attempts ? waitMs : (error.retryAfterMs ?? 0)),
      }
    }
  }

  async #rulesFor({ origin }: URL, signal: AbortSignal | undefined): Promise<RobotsRules> {
    const now = performance.now()
    const known = this.#robots.get(origin)
    if (known && known.until > now) return known.rules
    const rules = this.#readRobots(`${origin}/robots.txt`, signal)
    this.#robots.set(origin, { rules, until: now + robotsAgeMs })
    // The next visit asks a server again that was away.
    rules.catch(() => this.#robots.delete(origin))
    return rules
  }

  /** RFC 9309, 2.3.1: what is not there forbids nothing, a server in trouble forbids everything. */
  async #readRobots(url: string, signal: AbortSignal | undefined): Promise<RobotsRules> {
    try {
      const ask = async (address: URL): Promise<RawResponse> =>
        this.#insist({ address, headers: {}, delayMs: 0, signal })
      const { bytes } = await this.#follow(url, {}, ask)
      return parseRobots(
        url,
        new TextDecoder().decode(bytes.subarray(0, longestRobotsBytes)),
        this.#options.agent,
      )
    } catch (error) {
      const { code } = error as FetchError
      if (code === 'not-found' || code === 'gone' || code === 'refused' || code === 'redirects')
        return noRules
      if (code === 'server-error') throw new FetchError('robots-unavailable', url, null, { cause: error })
      throw error
    }
  }

  #now(): Date {
    return this.#options.now?.() ?? new Date()
  }
}

function toAddress(url: string, base?: URL): URL {
  const address = URL.canParse(url, base?.href) ? new URL(url, base) : null
  if (address === null || !/^https?:$/u.test(address.protocol)) throw new FetchError('not-http', url)
  address.hash = ''
  // A password in an address is for its owner, not for us.
  address.username = ''
  address.password = ''
  return address
}

function toStatusError({ href }: URL, { status, headers }: RawResponse, now: Date): FetchError {
  const wait = retryAfterMs(headers['retry-after'], now.getTime())
  return new FetchError(toCode(status), `${href} (${status})`, wait)
}

function toCode(status: number): FetchErrorCode {
  if (status === 429 || status === 503) return 'busy'
  if (status >= 500) return 'server-error'
  if (status === 410) return 'gone'
  if (status === 404) return 'not-found'
  return status >= 400 ? 'refused' : 'damaged-response'
}
