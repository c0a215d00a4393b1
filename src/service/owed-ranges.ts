import type { JobPayloads } from '../queue/index.ts'

/** Runs that ended one after the other: those after a sequence number, up to another one. */
export type RunRange = JobPayloads['export']

/** Runs that were handed out to be written and are not yet: ranges without gaps, in order. */
export class OwedRanges {
  /** By their last numbers, with the count of runs that are not written. */
  readonly #open = new Map<number, { readonly range: RunRange; left: number }>()
  #highest: number

  /** `highest` is the number up to which everything is written. */
  constructor(highest: number) {
    this.#highest = highest
  }

  /** The number up to which runs were handed out. */
  get highest(): number {
    return this.#highest
  }

  /** The number up to which everything is written. */
  get written(): number {
    const [first] = this.#open.values()
    return first?.range.after ?? this.#highest
  }

  /** How many runs are not written yet. */
  get left(): number {
    return [...this.#open.values()].reduce((sum, { left }) => sum + left, 0)
  }

  list(): readonly RunRange[] {
    return [...this.#open.values()].map(({ range }) => range)
  }

  /** Hands out so many runs: all up to a number that were not handed out before. */
  handOut(upTo: number, runs: number): void {
    this.#open.set(upTo, { range: { after: this.#highest, upTo }, left: runs })
    this.#highest = upTo
  }

  /** Says how many runs of a range are still to be written; 0 ends it. One that was not handed out here is passed over. */
  note({ after, upTo }: RunRange, left: number): void {
    const open = this.#open.get(upTo)
    if (open?.range.after !== after) return
    open.left = left
    if (left === 0) this.#open.delete(upTo)
  }
}
