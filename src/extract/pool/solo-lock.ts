/**
 * Lets tasks run together, or one alone.
 *
 * A task that asks to be alone waits for those under way, holds back those that come later, and then
 * has the place to itself; several such tasks go one after another.
 */
export class SoloLock {
  #running = 0
  #solo: Promise<unknown> = Promise.resolve()
  #soloCount = 0
  #onIdle: (() => void) | null = null

  async together<T>(task: () => Promise<T>): Promise<T> {
    while (this.#soloCount > 0) await this.#solo
    this.#running += 1
    try {
      return await task()
    } finally {
      this.#running -= 1
      if (this.#running === 0) this.#onIdle?.()
    }
  }

  async alone<T>(task: () => Promise<T>): Promise<T> {
    this.#soloCount += 1
    const turn = this.#solo.then(() => this.#idle()).then(task)
    this.#solo = turn.then(
      () => this.#leave(),
      () => this.#leave(),
    )
    return turn
  }

  async #idle(): Promise<void> {
    if (this.#running === 0) return
    await new Promise<void>((resolve) => {
      this.#onIdle = resolve
    })
    this.#onIdle = null
  }

  #leave(): void {
    this.#soloCount -= 1
  }
}
