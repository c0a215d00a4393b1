/** Runs tasks with the same key one after the other, and others as they come. */
export class KeyedLock {
  readonly #last = new Map<string, Promise<unknown>>()

  /** What the task gives, once its turn came. */
  async run<T>(key: string, task: () => Promise<T>): Promise<T> {
    const before = this.#last.get(key) ?? Promise.resolve()
    const turn = before.then(task, task)
    this.#last.set(key, turn)
    try {
      return await turn
    } finally {
      if (this.#last.get(key) === turn) this.#last.delete(key)
    }
  }
}
