import { TransientError } from '../src/errors.ts'
import type { RunKey, SeenOrigin, Store } from '../src/store/index.ts'

/** What is to be read, and how it went so far. */
export interface LoadedSource {
  readonly bytes: Uint8Array
  readonly origins: readonly SeenOrigin[]
  readonly parserDeaths: number
}

/**
 * The bytes of a run's source with its names; null where it was forgotten.
 *
 * Errors: TransientError('source-unavailable') where the bytes are not at hand: a folder is not mounted, a disk
 * is out of order.
 */
export async function loadSource(
  store: Pick<Store, 'listOrigins' | 'loadBytes' | 'loadRun'>,
  run: RunKey,
): Promise<LoadedSource | null> {
  const bytes = await loadBytes(store, run.sourceId)
  const state = await store.loadRun(run)
  if (state === null) return null
  if (bytes === null) throw new TransientError('source-unavailable')
  const origins = await store.listOrigins(run.sourceId)
  return { bytes, origins, parserDeaths: state.parserDeaths }
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
