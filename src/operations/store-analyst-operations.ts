import { regionOf } from '../agencies/index.ts'
import { CursorError, type Facet, type RunKey, type Store, type StoredReport } from '../store/index.ts'
import type { AnalystOperations } from './analyst-operations.ts'
import { decide, undo } from './decide.ts'
import { findSource } from './find-source.ts'
import { listDoubts } from './list-doubts.ts'
import { RequestError } from './request-error.ts'
import { reviewOf } from './review-of.ts'

/** Enough to make a query worth its while, and a few megabytes at most. */
const reportsAtATime = 50

/** Meets what analysts ask from an open store. */
export function analystOperations(store: Store): AnalystOperations {
  return {
    listReports: async (query, page) => withCursor(page.after, async () => store.listReports(query, page)),
    countFacets: async (query) => {
      const facets = await store.countFacets(query)
      return { ...facets, regions: facets.regions.map(nameRegion) }
    },
    selectReports: (query, order) => store.selectRuns(query, order),
    streamSelected: (selected) => streamRuns(store, selected),
    review: async (source) => {
      const sourceId = await findSource(store, source)
      return reviewOf(await store.loadReport(sourceId), await store.listDecisions(sourceId))
    },
    listDoubts: async (query, page) => withCursor(page.after, async () => listDoubts(store, query, page)),
    decide: async (request) => decide(store, request),
    undo: async (decisionId, by) => undo(store, decisionId, by),
    findAgencies: (word, limit) => store.findAgencies(word, limit),
    loadSeries: async (agency) => {
      const reports = await store.loadSeries(agency)
      return {
        agency,
        years: reports.flatMap((stored) => {
          const { year } = stored.report
          return year === null ? [] : [{ year, stored }]
        }),
      }
    },
  }
}

async function withCursor<T>(after: string | null, list: () => Promise<T>): Promise<T> {
  try {
    return await list()
  } catch (error) {
    if (error instanceof CursorError) throw new RequestError('unknown-cursor', after ?? '')
    throw error
  }
}

const codeDigits = 6

/** The code of a province or city is the first digits of that of all that lies in it. */
function nameRegion(facet: Facet): Facet {
  const region = regionOf(facet.value.padEnd(codeDigits, '0'))
  return region ? { ...facet, label: region.name } : facet
}

async function* streamRuns(store: Store, selected: readonly RunKey[]): AsyncGenerator<StoredReport> {
  for (let at = 0; at < selected.length; at += reportsAtATime) {
    yield* await store.loadRuns(selected.slice(at, at + reportsAtATime))
  }
}
