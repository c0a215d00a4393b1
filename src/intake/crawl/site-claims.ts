import { randomUUID } from 'node:crypto'
import type { CrawlScheduleStore } from '../../store/index.ts'
import type { HostTurns } from './fetch/index.ts'

/** What claims need of the store. */
export type ClaimStore = Pick<
  CrawlScheduleStore,
  'claimHost' | 'claimSite' | 'releaseHost' | 'releaseSite' | 'renewClaims'
>

/** A site that this process alone may visit. */
export interface SiteClaim {
  /** Aborts when the claim is lost: the process slept for longer than it lasts, say. */
  readonly signal: AbortSignal
  release(): Promise<void>
}

/** A process that died keeps others out for so long. */
const claimMs = 30_000
const renewEveryMs = 8000

/** What a process has taken of the sites and hosts that all machines share, renewed until it is given back. */
export class SiteClaims {
  readonly #store: ClaimStore
  readonly #holder = randomUUID()
  readonly #held = new Map<string, AbortController>()
  readonly #timer: NodeJS.Timeout
  #renewing: Promise<void> = Promise.resolve()

  constructor(store: ClaimStore, everyMs = renewEveryMs) {
    this.#store = store
    this.#timer = setInterval(() => {
      this.#renewing = this.#renew()
    }, everyMs)
  }

  /** Turns at hosts, shared with all machines. */
  get turns(): HostTurns {
    return {
      take: async (host, leadMs) => this.#store.claimHost(host, this.#claim, leadMs),
      leave: async (host, restMs) => this.#store.releaseHost(host, this.#holder, restMs),
    }
  }

  /** Null where somebody else visits the site. */
  async claim(site: string): Promise<SiteClaim | null> {
    if (!(await this.#store.claimSite(site, this.#claim))) return null
    const lost = new AbortController()
    this.#held.set(site, lost)
    return {
      signal: lost.signal,
      release: async () => {
        this.#held.delete(site)
        await this.#store.releaseSite(site, this.#holder)
      },
    }
  }

  /** For when all that was claimed has been given back. */
  async close(): Promise<void> {
    clearInterval(this.#timer)
    await this.#renewing
  }

  get #claim() {
    return { holder: this.#holder, ms: claimMs }
  }

  /** A store that is away for a moment is asked again before the claims run out. */
  async #renew(): Promise<void> {
    if (this.#held.size === 0) return
    const asked = [...this.#held.keys()]
    const kept = await this.#store.renewClaims(this.#claim).catch(() => null)
    if (kept === null) return
    for (const site of asked) if (!kept.includes(site)) this.#held.get(site)?.abort()
  }
}
