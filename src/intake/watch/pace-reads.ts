import { setTimeout as sleep } from 'node:timers/promises'
import type { FSWatcher } from 'chokidar'

/** Reading a folder again takes never more than a tenth of the time. */
const restPerRead = 10
const longestRestMs = 30_000
/** A read that failed does not end. */
const longestReadMs = 30_000

/**
 * Has a watcher of chokidar read a folder again at ease.
 *
 * It does so for each change in the folder, and asks for the particulars of every entry: where ten thousand files
 * leave one by one, nothing else would be done. What changes meanwhile is seen by the read that follows.
 */
export function paceReads(watcher: FSWatcher): void {
  const { _nodeFsHandler: handler } = watcher
  const read = handler._handleRead.bind(handler)
  const busy = new Map<string, (() => void) | null>()
  const begin = async (folder: string, task: () => Promise<unknown> | undefined): Promise<void> => {
    busy.set(folder, null)
    const startedAt = performance.now()
    // What goes wrong in a read, the watcher tells by its own event.
    const ended = Promise.resolve(task()).catch(() => {})
    await Promise.race([ended, sleep(longestReadMs, undefined, { ref: false })])
    const restMs = Math.min(longestRestMs, restPerRead * (performance.now() - startedAt))
    await sleep(restMs, undefined, { ref: false })
    const next = busy.get(folder)
    busy.delete(folder)
    next?.()
  }
  handler._handleRead = (folder, isFirst, ...rest) => {
    if (isFirst) return read(folder, isFirst, ...rest)
    const again = (): void => {
      if (!watcher.closed) void begin(folder, () => read(folder, isFirst, ...rest))
    }
    if (busy.has(folder)) busy.set(folder, again)
    else again()
    return undefined
  }
}
