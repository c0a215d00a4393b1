import { TransientError } from '../src/errors.ts'
import type { RunKey, Store } from '../src/store/index.ts'

/**
 * The bytes of a run's source; null where it was forgotten.
 *
 * Errors: TransientError('source-unavailable') where the bytes are not at hand: a folder is not mounted, a disk
 * is out of order.
 */
export async function loadSource(
  store: Pick<Store, 'loadBytes' | 'loadRun'>,
  run: RunKey,
): Promise<Uint8Array | null> {
  const bytes = await loadBytes(store, run.sourceId)
  if (bytes === null && (await store.loadRun(run)) !== null) throw new TransientError('source-unavailable')
  return bytes
}

async function loadBytes(store: Pick<Store, 'loadBytes'>, sourceId: string): Promise<Uint8Array | null> {
  try {
    return await store.loadBytes(sourceId)
  } catch (error) {
    const { syscall, code } = error as NodeJS.ErrnoException
    if (syscall === undefined) throw error
    throw new TransientError('source-unavailable', { reason: String(code) }, { cause: error })
  }
}
