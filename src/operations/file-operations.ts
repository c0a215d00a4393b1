import type { KeptSource, SourceStore } from '../store/index.ts'
import { findSource } from './find-source.ts'
import type { SourcePrefix } from './operations.ts'
import { RequestError } from './request-error.ts'

/** The bytes of a source, with the first name that it came under. */
export interface SourceFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** Sources as bytes, in and out. Errors of all: as for `Operations`. */
export interface FileOperations {
  /** Keeps a file as a source and has it read; the same bytes twice are one source. */
  keepFile(name: string, bytes: Uint8Array): Promise<Omit<KeptSource, 'owedRun'>>
  /** The original, as it came. */
  loadFile(source: SourcePrefix): Promise<SourceFile>
}

export interface FileOperationsOptions {
  readonly store: Pick<SourceStore, 'findSources' | 'keepSource' | 'listOrigins' | 'loadBytes'>
  /** Called when a source was kept that is to be read. */
  readonly runsRequested: () => void
}

/** Keeps and gives sources for a service. */
export function fileOperations({ store, runsRequested }: FileOperationsOptions): FileOperations {
  return {
    keepFile: async (name, bytes) => {
      const { owedRun, ...kept } = await store.keepSource(bytes, {
        name,
        url: null,
        retrievedAt: null,
        charset: null,
      })
      if (owedRun !== null) runsRequested()
      return kept
    },
    loadFile: async (source) => {
      const sourceId = await findSource(store, source)
      const bytes = await store.loadBytes(sourceId)
      if (bytes === null) throw new RequestError('unknown-source', source)
      const [first] = await store.listOrigins(sourceId)
      return { name: first?.name ?? sourceId, bytes }
    },
  }
}
