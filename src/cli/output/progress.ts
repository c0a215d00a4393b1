import { MultiBar } from 'cli-progress'

/** How far a run is, on a terminal; elsewhere it does nothing. */
export interface Progress {
  advance(): void
  /** Runs `print` on a clean line; the bar comes back below it. */
  around(print: () => void): void
  stop(): void
}

const clearLine = '\r\u001b[K'
const redrawsPerSecond = 10

/**
 * A bar over `total` steps on `stream`, which must be a terminal for it to show.
 *
 * A MultiBar, though there is one bar: a SingleBar puts the cursor back to where the run began when it stops.
 */
export function startProgress(stream: NodeJS.WriteStream, total: number, format: string): Progress {
  if (!stream.isTTY) return { advance: () => undefined, around: (print) => print(), stop: () => undefined }
  const bars = new MultiBar({
    stream,
    format,
    fps: redrawsPerSecond,
    clearOnComplete: true,
    forceRedraw: true,
    linewrap: true,
    gracefulExit: false,
  })
  const bar = bars.create(total, 0)
  return {
    advance: () => bar.increment(),
    around: (print) => {
      stream.write(clearLine)
      print()
    },
    stop: () => {
      bars.stop()
      stream.write(clearLine)
    },
  }
}
