/** What is to be closed in the end, the last opened first; each once, also when another fails. */
export class Closers {
  #closers: (() => void | Promise<void>)[] = []

  push(close: () => void | Promise<void>): void {
    this.#closers.push(close)
  }

  /** Closes everything; rejects with the first error after all have been tried. */
  async close(): Promise<void> {
    const closers = this.#closers.reverse()
    this.#closers = []
    const errors: unknown[] = []
    for (const close of closers) {
      try {
        await close()
      } catch (error) {
        errors.push(error)
      }
    }
    if (errors.length > 0) throw errors[0]
  }
}
