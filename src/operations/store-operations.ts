import type { Site } from '../intake/index.ts'
import type { RunSelection, Store, StoredReport } from '../store/index.ts'
import { type DifferingRun, diffReports, type RunDifference } from './diff-reports.ts'
import { findSource } from './find-source.ts'
import { ledgerOperations } from './ledger-operations.ts'
import type { Operations, RunReference, RunRequest, ServiceStatus } from './operations.ts'
import { RequestError } from './request-error.ts'

export interface StoreOperationsOptions {
  readonly store: Store
  /** Of the extractor. */
  readonly version: string
  /** What a service at work adds; null where the store is asked alone. */
  readonly service: ServiceHooks | null
  /** The list of sites where it stands in a file; else that of the store counts. */
  readonly loadSites?: () => Promise<readonly Site[]>
}

/** How a service takes part in what is asked of it. */
export interface ServiceHooks {
  status(): Promise<ServiceStatus>
  /** Runs were asked for. */
  runsRequested(): void
  /** A source is gone from the store, and is to go from the output too. */
  forgotten(sourceId: string): Promise<void>
}

const mostFailures = 5

/** Meets requests from an open store. */
export function storeOperations({ store, version, service, loadSites }: StoreOperationsOptions): Operations {
  return {
    status: async () => {
      const failures = await store.listFailures({ after: null, limit: mostFailures })
      return {
        version,
        store: await store.status(),
        failures: failures.rows,
        service: (await service?.status()) ?? null,
      }
    },
    listFailures: (page, filter) => store.listFailures(page, filter),
    countFailures: (filter) => store.countFailures(filter),
    listSources: (filter, page) => store.listSources(filter, page),
    show: async (source, runNumber) => {
      const sourceId = await findSource(store, source)
      const stored = await store.loadReport(sourceId, runNumber ?? undefined)
      if (runNumber !== null && stored === null) throw new RequestError('no-report', `${source}/${runNumber}`)
      const [origins, runs] = [await store.listOrigins(sourceId), await store.listRuns(sourceId)]
      return { sourceId, origins, runs, stored }
    },
    requestRuns: async (request) => {
      const count = await store.requestRuns(await toSelection(store, request))
      service?.runsRequested()
      return count
    },
    diff: async (before, after) => diff(store, before, after),
    ...ledgerOperations(store, loadSites),
    forget: async (source) => {
      const sourceId = await findSource(store, source)
      await store.forget(sourceId)
      await service?.forgotten(sourceId)
      return sourceId
    },
    lastSequence: () => store.lastSequence(),
    countReports: (filter, upTo) => store.countReports(filter, upTo),
    streamReports: (filter, upTo) => store.streamReports(filter, upTo),
  }
}

async function toSelection(store: Store, request: RunRequest): Promise<RunSelection> {
  if (request.type !== 'source') return request
  return { type: 'source', sourceId: await findSource(store, request.source) }
}

async function diff(store: Store, before: RunReference, after: RunReference): Promise<RunDifference> {
  const one = await loadRun(store, before)
  const other = await loadRun(store, after)
  return { before: toDiffering(one), after: toDiffering(other), ...diffReports(one.report, other.report) }
}

function toDiffering({ run: { sourceId, number, version } }: StoredReport): DifferingRun {
  return { sourceId, number, version }
}

async function loadRun(store: Store, { source, number }: RunReference): Promise<StoredReport> {
  const stored = await store.loadReport(await findSource(store, source), number ?? undefined)
  if (stored === null) throw new RequestError('no-report', number === null ? source : `${source}/${number}`)
  return stored
}
