import type { ListOwed } from '../queue/index.ts'
import type { OwedRun, Store } from '../store/index.ts'

/** The extractions that the store waits for, as jobs; sources that a newer version has not met get a run first. */
export function owedExtractions(store: Pick<Store, 'listOwedRuns' | 'planRuns'>): ListOwed {
  return async (after, limit) => {
    if (after === null) await store.planRuns()
    const { rows, next } = await store.listOwedRuns({ after, limit })
    return { jobs: rows.map(toExtractJob), next }
  }
}

/** The job that does a run. */
export function toExtractJob({ sourceId, number, version }: OwedRun): {
  readonly kind: 'extract'
  readonly payload: { readonly sourceId: string; readonly runNumber: number; readonly version: string }
} {
  return { kind: 'extract', payload: { sourceId, runNumber: number, version } }
}
