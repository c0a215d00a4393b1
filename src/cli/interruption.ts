/** What is to be done when the run is broken off. */
export interface Interruption {
  /** Called at once; the process ends then. */
  onInterrupt(cleanUp: () => void): void
  /**
   * Lets the first signal end the process gently: after `stop`, with `status` or that of the signal. The second
   * one ends it at once.
   */
  stopGently(stop: () => Promise<void>, status?: number): void
}

type Signal = keyof typeof statuses

/** 128 and the number of the signal, as a shell reports it. */
const statuses = { SIGHUP: 129, SIGINT: 130, SIGPIPE: 141, SIGTERM: 143 } as const

/**
 * Ends the process when a signal arrives or the reader of standard output has gone, after cleaning up.
 *
 * Node ignores SIGPIPE; a closed pipe shows as an EPIPE error of the stream.
 */
export function watchInterruption(stdout: NodeJS.WriteStream): Interruption {
  const cleanUps: (() => void)[] = []
  let stop: ((signal: Signal) => Promise<void>) | null = null
  const end = (signal: Signal): void => {
    for (const cleanUp of cleanUps) cleanUp()
    process.exit(statuses[signal])
  }
  const receive = (signal: Signal): void => {
    const gently = stop
    stop = null
    if (gently === null) end(signal)
    else void gently(signal)
  }
  for (const signal of ['SIGHUP', 'SIGINT', 'SIGTERM'] as const) process.on(signal, () => receive(signal))
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
    receive('SIGPIPE')
  })
  return {
    onInterrupt: (cleanUp) => cleanUps.push(cleanUp),
    stopGently: (stopAll, status) => {
      stop = async (signal) => {
        await stopAll()
        process.exit(status ?? statuses[signal])
      }
    },
  }
}
