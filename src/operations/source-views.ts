import type { SourceView } from '../document/index.ts'
import { TransientError } from '../errors.ts'
import type { SourceStore } from '../store/index.ts'
import { findSource } from './find-source.ts'
import type { SourcePrefix } from './operations.ts'

/** How sources are shown; for a service, which has parser processes. */
export interface ViewOperations {
  /**
   * A source as plain values, in the places that its report's evidence names.
   *
   * Errors: RequestError where there is no such source; SourceError where it cannot be read; TransientError.
   */
  viewSource(source: SourcePrefix): Promise<SourceView>
}

export interface SourceViewsOptions {
  readonly store: Pick<SourceStore, 'findSources' | 'listOrigins' | 'loadBytes'>
  /** Makes the view of some bytes, away from this process. */
  readonly view: (
    bytes: Uint8Array,
    source: { readonly name: string; readonly charset?: string },
  ) => Promise<SourceView>
}

/** A person goes to and fro between a few sources. */
const keptViews = 6

/** Views of stored sources; the last few are kept, since the bytes of a source never change. */
export function sourceViews({ store, view }: SourceViewsOptions): ViewOperations {
  const kept = new Map<string, Promise<SourceView>>()
  const make = async (sourceId: string): Promise<SourceView> => {
    const bytes = await store.loadBytes(sourceId)
    if (bytes === null) throw new TransientError('source-unavailable')
    const [origin] = await store.listOrigins(sourceId)
    const charset = origin?.charset ?? null
    return view(bytes, { name: origin?.name ?? sourceId, ...(charset === null ? {} : { charset }) })
  }
  return {
    viewSource: async (source) => {
      const sourceId = await findSource(store, source)
      const shown = kept.get(sourceId) ?? make(sourceId)
      kept.delete(sourceId)
      kept.set(sourceId, shown)
      for (const oldest of [...kept.keys()].slice(0, -keptViews)) kept.delete(oldest)
      // A failure may pass, and is not kept.
      shown.catch(() => kept.get(sourceId) === shown && kept.delete(sourceId))
      return shown
    },
  }
}
