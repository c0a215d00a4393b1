import { setTimeout as sleep } from 'node:timers/promises'
import type { Service } from '../../../workers/main.ts'
import { checkOwedSeries, type OutputMirror } from '../../service/index.ts'
import type { Store } from '../../store/index.ts'

const outputLookMs = 100
const outputPatienceMs = 15_000

/**
 * Waits until everything stands in the output folder, with the checks across years that are owed; false where that
 * cannot be written to.
 */
export async function settleOutput({
  mirror,
  pipeline,
}: Pick<Service, 'mirror' | 'pipeline'>): Promise<boolean> {
  if (mirror === null) return true
  let left = Number.POSITIVE_INFINITY
  let deadline = performance.now() + outputPatienceMs
  while (performance.now() < deadline) {
    const now = await mirror.countOwed()
    if (now === 0) return finish(mirror, pipeline.store)
    if (now < left) deadline = performance.now() + outputPatienceMs
    left = now
    await sleep(outputLookMs)
  }
  return false
}

async function finish(mirror: OutputMirror, store: Store): Promise<boolean> {
  try {
    const { length } = await store.listOwedSeries(1)
    if (length > 0) {
      await checkOwedSeries(store)
      mirror.judged()
    }
    await mirror.settle()
    return true
  } catch {
    // The caller says that the output could not be written.
    return false
  }
}
