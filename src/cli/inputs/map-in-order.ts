export interface Bounds {
  /** How many are worked on at a time. */
  readonly atOnce: number
  /** How many may be begun before the first of them has been handed on. */
  readonly ahead: number
}

/**
 * The results of `map` in the order of `inputs`, whatever the order in which they are ready.
 *
 * Holds at most `ahead` results. Errors: the first one, in the order of `inputs`, with which `map` rejects.
 */
export async function* mapInOrder<Input, Result>(
  inputs: Iterable<Input>,
  { atOnce, ahead }: Bounds,
  map: (input: Input) => Promise<Result>,
): AsyncGenerator<Result> {
  const bounded = atMost(atOnce, map)
  const begun: Promise<Result>[] = []
  for (const input of inputs) {
    const result = bounded(input)
    // It is thrown when its turn comes.
    result.catch(() => {})
    begun.push(result)
    const first = begun.length >= ahead ? begun.shift() : undefined
    if (first) yield await first
  }
  for (const result of begun) yield await result
}

function atMost<Input, Result>(
  count: number,
  map: (input: Input) => Promise<Result>,
): (input: Input) => Promise<Result> {
  const waiting: (() => void)[] = []
  let free = count
  const enter = async (): Promise<void> => {
    if (free === 0) return new Promise((resolve) => waiting.push(resolve))
    free -= 1
  }
  const leave = (): void => {
    const next = waiting.shift()
    if (next) next()
    else free += 1
  }
  return async (input) => {
    await enter()
    try {
      return await map(input)
    } finally {
      leave()
    }
  }
}
