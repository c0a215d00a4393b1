import { setTimeout as sleep } from 'node:timers/promises'
import type { OutputMirror } from '../service/index.ts'

const outputLookMs = 100
const outputPatienceMs = 15_000

/** Waits until everything stands in the output folder; false where that cannot be written to. */
export async function settleOutput(mirror: OutputMirror | null): Promise<boolean> {
  if (mirror === null) return true
  let left = Number.POSITIVE_INFINITY
  let deadline = performance.now() + outputPatienceMs
  while (performance.now() < deadline) {
    const now = await mirror.countOwed()
    if (now === 0)
      return mirror.settle().then(
        () => true,
        () => false,
      )
    if (now < left) deadline = performance.now() + outputPatienceMs
    left = now
    await sleep(outputLookMs)
  }
  return false
}
