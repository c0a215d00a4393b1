import type { Hono } from 'hono'
import type { AnalystOperations } from '../../operations/index.ts'
import { reportEndpoints } from '../contract/endpoints/report-endpoints.ts'
import { addEndpoint, withoutUndefined } from '../http/index.ts'

/** What analysts look at. */
export function addReports(api: Hono, analyst: AnalystOperations): void {
  const { listReports, countFacets, findAgencies, showSeries } = reportEndpoints
  addEndpoint(api, listReports, async ({ query }) => {
    const { sort, direction, after, limit, ...filters } = query
    return analyst.listReports(withoutUndefined(filters), { sort, direction, after, limit })
  })
  addEndpoint(api, countFacets, async ({ query }) => analyst.countFacets(withoutUndefined(query)))
  addEndpoint(api, findAgencies, async ({ query }) => analyst.findAgencies(query.q, query.limit))
  addEndpoint(api, showSeries, async ({ query }) => analyst.loadSeries(query.agency))
}
