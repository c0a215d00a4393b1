import { setTimeout as sleep } from 'node:timers/promises'

const lookMs = 100

/** Waits until a condition holds. Errors: Error after `limitMs`. */
export async function until(isSo: () => boolean | Promise<boolean>, limitMs: number): Promise<void> {
  for (const start = performance.now(); performance.now() - start < limitMs; ) {
    if (await isSo()) return
    await sleep(lookMs)
  }
  throw new Error(`it has not come to pass within ${limitMs} ms`)
}
