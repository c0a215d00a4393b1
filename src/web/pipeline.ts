import type { Hono } from 'hono'
import type { Operations } from '../operations/index.ts'
import { requesterOf } from './access/index.ts'
import { addEndpoint } from './add-endpoint.ts'
import { pipelineEndpoints } from './contract/endpoints/pipeline-endpoints.ts'
import type { LiveFeed } from './live-feed.ts'
import { ProblemError } from './problem-error.ts'

const forbidden = 403

interface PipelineOptions {
  readonly feed: LiveFeed
  /** Called when the service is asked to end. */
  readonly stop: () => void
}

/** The service itself. */
export function addPipeline(api: Hono, operations: Operations, { feed, stop }: PipelineOptions): void {
  const { ping, status, listFailures, countFailures, requestRuns, stop: stopEndpoint } = pipelineEndpoints
  addEndpoint(api, ping, async () => ({ pid: process.pid }))
  addEndpoint(api, status, async () => {
    const { service, ...rest } = await operations.status()
    return { ...rest, service: service && { ...service, inbox: service.inbox && { ...service.inbox } } }
  })
  addEndpoint(api, listFailures, async ({ query: { code, q, ...page } }) =>
    operations.listFailures(page, { code, q }),
  )
  addEndpoint(api, countFailures, async ({ query }) => operations.countFailures(query))
  addEndpoint(api, requestRuns, async ({ body }) => {
    const requested = await operations.requestRuns(body)
    feed.statusChanged()
    return { requested }
  })
  addEndpoint(api, stopEndpoint, async ({ context }) => {
    if (!requesterOf(context).isOperator) throw new ProblemError(forbidden, 'operator-only')
    stop()
    return { pid: process.pid }
  })
}
