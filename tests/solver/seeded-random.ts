/** A repeatable source of chance: equal seeds give equal sequences. */
export interface SeededRandom {
  /** In [0, 1). */
  readonly next: () => number
  /** An integer in [0, count). */
  readonly below: (count: number) => number
  /** True with this probability. */
  readonly chance: (probability: number) => boolean
  readonly pick: <T>(choices: readonly T[]) => T
}

/** Mulberry32, which is enough for made-up tables. */
export function seededRandom(seed: number): SeededRandom {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (count: number) => Math.floor(next() * count)
  const pick = <T>(choices: readonly T[]): T => {
    const chosen = choices[below(choices.length)]
    if (chosen === undefined) throw new RangeError('nothing to pick from')
    return chosen
  }
  return { next, below, pick, chance: (probability) => next() < probability }
}
