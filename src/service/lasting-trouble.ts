import type { Logger } from 'pino'

/** Tells the log once of a trouble that lasts through many attempts, and once when it has passed. */
export class LastingTrouble {
  readonly #log: Logger
  readonly #name: string
  #told: string | null = null

  /** `name` says what it is that fails, such as `cells.csv`. */
  constructor(log: Logger, name: string) {
    this.#log = log
    this.#name = name
  }

  /** An attempt failed: told of unless the one before failed in the same way. */
  failed(error: unknown): void {
    const kind = kindOf(error)
    if (kind !== this.#told)
      this.#log.warn({ err: error }, `${this.#name}: failed for now, and is tried again`)
    this.#told = kind
  }

  /** An attempt went well. */
  passed(): void {
    if (this.#told !== null) this.#log.info(`${this.#name}: goes on`)
    this.#told = null
  }
}

/** What is the matter, without what differs from attempt to attempt. */
function kindOf(error: unknown): string {
  const { code, message } = error as { readonly code?: unknown; readonly message?: unknown }
  return String(code ?? message ?? error)
}
