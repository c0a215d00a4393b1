import type { Logger } from 'pino'
import { LastingTrouble } from './lasting-trouble.ts'

export interface RepeatOptions {
  readonly task: () => Promise<unknown>
  /** Told with an error, in the log. */
  readonly name: string
  readonly everyMs: number
  /** Between two beginnings at least, so that many events cost little. */
  readonly pauseMs: number
  readonly log: Logger
}

/**
 * Does a task at once, every so often, and when it is asked to, never twice at a time.
 *
 * One that fails, as when a server is away, is done again the next time.
 */
export class Repeat {
  readonly #options: RepeatOptions
  readonly #timer: NodeJS.Timeout
  readonly #trouble: LastingTrouble
  #current: Promise<void>
  #isAsked = false
  #isStopped = false
  #begunAt = Number.NEGATIVE_INFINITY

  constructor(options: RepeatOptions) {
    this.#options = options
    this.#trouble = new LastingTrouble(options.log, options.name)
    this.#current = this.#attempt()
    this.#timer = setInterval(() => this.ask(), options.everyMs)
  }

  ask(): void {
    if (this.#isAsked || this.#isStopped) return
    this.#isAsked = true
    this.#current = this.#current.then(() => this.#pause()).then(() => this.#attempt())
  }

  /** Resolves when what is under way has ended. */
  async stop(): Promise<void> {
    this.#isStopped = true
    clearInterval(this.#timer)
    await this.#current
  }

  async #attempt(): Promise<void> {
    this.#isAsked = false
    if (this.#isStopped) return
    this.#begunAt = performance.now()
    try {
      await this.#options.task()
      this.#trouble.passed()
    } catch (error) {
      this.#trouble.failed(error)
    }
  }

  async #pause(): Promise<void> {
    const restMs = this.#begunAt + this.#options.pauseMs - performance.now()
    await new Promise((resolve) => setTimeout(resolve, Math.max(restMs, 0)))
  }
}
