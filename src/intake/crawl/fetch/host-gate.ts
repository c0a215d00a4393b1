import { setTimeout as sleep } from 'node:timers/promises'

/** Lets requests to one host through one at a time, with a pause after each. */
export class HostGate {
  readonly #last = new Map<string, Promise<void>>()
  readonly #freeAt = new Map<string, number>()

  /** Makes the request when its turn has come; `pauseMs` passes from its end to the next one's begin. */
  async pass<T>(host: string, pauseMs: number, makeRequest: () => Promise<T>): Promise<T> {
    const before = this.#last.get(host) ?? Promise.resolve()
    let leave = (): void => {}
    this.#last.set(
      host,
      new Promise((resolve) => {
        leave = resolve
      }),
    )
    await before
    try {
      const waitMs = (this.#freeAt.get(host) ?? 0) - performance.now()
      if (waitMs > 0) await sleep(waitMs)
      return await makeRequest()
    } finally {
      this.rest(host, pauseMs)
      leave()
    }
  }

  /** Keeps the host in peace for a while from now on. */
  rest(host: string, ms: number): void {
    this.#freeAt.set(host, Math.max(this.#freeAt.get(host) ?? 0, performance.now() + ms))
  }
}
