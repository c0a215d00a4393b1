/**
 * The events of a task as they come, and its result at the end; the task is aborted when nobody listens any more.
 *
 * Errors: those of the task, after its events.
 */
export async function* followEvents<E, R>(
  task: (onEvent: (event: E) => void, signal: AbortSignal) => Promise<R>,
): AsyncGenerator<E, R> {
  const stopping = new AbortController()
  const events: E[] = []
  let wake = (): void => {}
  const onEvent = (event: E): void => {
    events.push(event)
    wake()
  }
  let isOver = false
  const over = task(onEvent, stopping.signal).finally(() => {
    isOver = true
    wake()
  })
  // Whoever stops listening does not hear how the task ended.
  over.catch(() => {})
  try {
    while (!isOver || events.length > 0) {
      const event = events.shift()
      if (event !== undefined) yield event
      else await new Promise<void>((resolve) => (wake = resolve))
    }
    return await over
  } finally {
    stopping.abort()
  }
}
