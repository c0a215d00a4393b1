/** What is to be cleaned up when the run is broken off. */
export interface Interruption {
  onInterrupt(cleanUp: () => void): void
}

/** 128 and the number of the signal, as a shell reports it. */
const statuses = { SIGHUP: 129, SIGINT: 130, SIGPIPE: 141, SIGTERM: 143 } as const

/**
 * Ends the process when a signal arrives or the reader of standard output has gone, after cleaning up.
 *
 * Node ignores SIGPIPE; a closed pipe shows as an EPIPE error of the stream.
 */
export function watchInterruption(stdout: NodeJS.WriteStream): Interruption {
  const cleanUps: (() => void)[] = []
  const end = (signal: keyof typeof statuses): void => {
    for (const cleanUp of cleanUps) cleanUp()
    process.exit(statuses[signal])
  }
  process.once('SIGHUP', () => end('SIGHUP'))
  process.once('SIGINT', () => end('SIGINT'))
  process.once('SIGTERM', () => end('SIGTERM'))
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
    end('SIGPIPE')
  })
  return { onInterrupt: (cleanUp) => cleanUps.push(cleanUp) }
}
