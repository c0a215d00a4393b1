import { FetchError } from './fetch-error.ts'

/** How much a run of a site may fetch. */
export interface BudgetLimits {
  readonly requests: number
  readonly bytes: number
}

/** Counts what a run of a site has fetched. */
export class Budget {
  #requests = 0
  #bytes = 0
  readonly #limits: BudgetLimits

  constructor(limits: BudgetLimits) {
    this.#limits = limits
  }

  /** Errors: FetchError('budget') where nothing is left. */
  spendRequest(): void {
    if (this.#requests >= this.#limits.requests)
      throw new FetchError('budget', `${this.#limits.requests} requests`)
    if (this.#bytes >= this.#limits.bytes) throw new FetchError('budget', `${this.#limits.bytes} bytes`)
    this.#requests += 1
  }

  spendBytes(count: number): void {
    this.#bytes += count
  }
}
