import type { Hono } from 'hono'
import { stream } from 'hono/streaming'
import type { SiteOperations } from '../../operations/index.ts'
import { siteEndpoints } from '../contract/endpoints/site-endpoints.ts'
import { addEndpoint, addRawEndpoint, toProblem } from '../http/index.ts'

/** The websites that are watched. */
export function addSites(api: Hono, sites: SiteOperations): void {
  addEndpoint(api, siteEndpoints.listSites, () => sites.listSites())
  addEndpoint(api, siteEndpoints.putSites, ({ body }) => sites.putSites(body))
  addEndpoint(api, siteEndpoints.runSite, ({ parameters }) => sites.runSite(parameters.name))
  addEndpoint(api, siteEndpoints.listSiteVisits, ({ parameters, query }) =>
    sites.listSiteVisits(parameters.name, query),
  )
  addTest(api, sites)
}

/** Errors before the first line are answered as always; a later one is the last line. */
function addTest(api: Hono, sites: SiteOperations): void {
  addRawEndpoint(api, siteEndpoints.testSite, async ({ body, context }) => {
    const lines = sites.testSite(body)[Symbol.asyncIterator]()
    let next = await lines.next()
    context.header('content-type', 'application/x-ndjson')
    context.header('x-accel-buffering', 'no')
    return stream(context, async (out) => {
      // To stop reading stops the test.
      out.onAbort(() => void lines.return?.())
      try {
        for (; !next.done && !out.aborted; next = await lines.next()) {
          await out.write(`${JSON.stringify(next.value)}\n`)
        }
      } catch (error) {
        const { code, detail = '' } = toProblem(error)
        await out.write(`${JSON.stringify({ type: 'ended', counts: {}, failure: { code, detail } })}\n`)
      }
    })
  })
}
