/** Lets so many tasks run at a time, the others in the order in which they came. */
export class TurnQueue {
  #running = 0
  readonly #waiting: (() => void)[] = []

  constructor(readonly most: number) {}

  async run<T>(task: () => Promise<T>): Promise<T> {
    if (this.#running >= this.most) await new Promise<void>((resolve) => this.#waiting.push(resolve))
    else this.#running += 1
    try {
      return await task()
    } finally {
      const next = this.#waiting.shift()
      if (next) next()
      else this.#running -= 1
    }
  }
}
