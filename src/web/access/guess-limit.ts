const windowMs = 60_000
const mostGuesses = 10
/** Beyond so many addresses those whose guesses are longest ago are forgotten. */
const mostAddresses = 10_000

/** Counts wrong tokens by address: after ten within a minute, an address waits until the minute is over. */
export class GuessLimit {
  readonly #guesses = new Map<string, { count: number; endsAt: number }>()

  constructor(readonly now: () => number = Date.now) {}

  /** How long an address is to wait before it may try again; 0 where it may now. */
  waitMs(address: string): number {
    const guesses = this.#guesses.get(address)
    if (guesses === undefined || guesses.count < mostGuesses) return 0
    return Math.max(0, guesses.endsAt - this.now())
  }

  countWrong(address: string): void {
    const kept = this.#guesses.get(address)
    const isOver = kept === undefined || kept.endsAt <= this.now()
    const guesses = isOver ? { count: 1, endsAt: this.now() + windowMs } : { ...kept, count: kept.count + 1 }
    this.#guesses.delete(address)
    this.#guesses.set(address, guesses)
    const [oldest] = this.#guesses.keys()
    if (this.#guesses.size > mostAddresses && oldest !== undefined) this.#guesses.delete(oldest)
  }
}
