/** What a job of each kind carries: ids only, so that the queue may be thrown away at any time. */
export interface JobPayloads {
  /** Keep a file of an inbox: which inbox, and the file's path inside it. */
  readonly ingest: { readonly inbox: string; readonly path: string; readonly stamp: string }
  /** Read a source: one run of it, by one version of the extractor. */
  readonly extract: { readonly sourceId: string; readonly runNumber: number; readonly version: string }
  /** Bring what is written into line with the store, where runs have ended: those after a sequence number up to another. */
  readonly export: { readonly after: number; readonly upTo: number }
  /** Visit a site of the list, if a visit of it is due. */
  readonly crawl: { readonly site: string }
}

export type JobKind = keyof JobPayloads

/** A job to be done: its kind and payload. */
export type Job = { readonly [K in JobKind]: { readonly kind: K; readonly payload: JobPayloads[K] } }[JobKind]

/** All kinds, in the order in which a file meets them. */
export const jobKinds: readonly JobKind[] = ['crawl', 'ingest', 'extract', 'export']
