import type { Hono } from 'hono'
import type { Operations } from '../operations/index.ts'
import { addEndpoint } from './add-endpoint.ts'
import { pipelineEndpoints } from './contract/endpoints/pipeline-endpoints.ts'

/** The service itself; `stop` is called when it is asked to end. */
export function addPipeline(api: Hono, operations: Operations, stop: () => void): void {
  const { ping, status, listFailures, requestRuns, stop: stopEndpoint } = pipelineEndpoints
  addEndpoint(api, ping, async () => ({ pid: process.pid }))
  addEndpoint(api, status, async () => {
    const { service, ...rest } = await operations.status()
    return { ...rest, service: service && { ...service, inbox: service.inbox && { ...service.inbox } } }
  })
  addEndpoint(api, listFailures, async ({ query }) => operations.listFailures(query))
  addEndpoint(api, requestRuns, async ({ body }) => ({ requested: await operations.requestRuns(body) }))
  addEndpoint(api, stopEndpoint, async () => {
    stop()
    return { pid: process.pid }
  })
}
