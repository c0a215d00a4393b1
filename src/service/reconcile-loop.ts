import type { Logger } from 'pino'
import { type JobKind, type ListOwed, type Queue, reconcile } from '../queue/index.ts'

export interface ReconcilePorts {
  readonly queue: Queue
  readonly kind: JobKind
  readonly listOwed: ListOwed
  readonly log: Logger
}

const everyMs = 60_000
/** Looks that are asked for follow each other at this distance, so that many events cost little. */
const leastPauseMs = 300

/**
 * Adds the jobs of a kind that are owed and that the queue lacks: at once, every minute, and when it is asked to.
 *
 * A server that is away is met again a minute later.
 */
export class ReconcileLoop {
  readonly #ports: ReconcilePorts
  readonly #timer: NodeJS.Timeout
  #current: Promise<void>
  #isAsked = false
  #isStopped = false

  constructor(ports: ReconcilePorts) {
    this.#ports = ports
    this.#current = this.#look()
    this.#timer = setInterval(() => this.ask(), everyMs)
  }

  /** Looks again soon: workers ran out of jobs, or there is something new. */
  ask(): void {
    if (this.#isAsked || this.#isStopped) return
    this.#isAsked = true
    this.#current = this.#current.then(pause).then(() => this.#look())
  }

  async stop(): Promise<void> {
    this.#isStopped = true
    clearInterval(this.#timer)
    await this.#current
  }

  async #look(): Promise<void> {
    this.#isAsked = false
    if (this.#isStopped) return
    const { queue, kind, listOwed, log } = this.#ports
    try {
      const added = await reconcile(queue, kind, listOwed)
      if (added > 0) log.debug({ kind, added }, 'added what was owed')
    } catch (error) {
      log.warn({ kind, err: error }, 'could not look for what is owed')
    }
  }
}

async function pause(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, leastPauseMs))
}
