import type { Context, Hono } from 'hono'
import type { Operations } from '../../operations/index.ts'
import { requesterOf } from '../access/index.ts'
import { pipelineEndpoints, type SettledOutput } from '../contract/endpoints/pipeline-endpoints.ts'
import { addEndpoint, ProblemError } from '../http/index.ts'
import type { LiveFeed } from '../live-feed.ts'

const forbidden = 403

interface PipelineOptions {
  readonly feed: LiveFeed
  /** Resolves when the output folder shows all that has been read, or cannot. */
  readonly settleOutput: () => Promise<SettledOutput>
  /** Called when the service is asked to end. */
  readonly stop: () => void
}

/** The service itself. */
export function addPipeline(
  api: Hono,
  operations: Operations,
  { feed, settleOutput, stop }: PipelineOptions,
): void {
  const { ping, status, listFailures, countFailures, requestRuns } = pipelineEndpoints
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
  addEndpoint(api, pipelineEndpoints.settleOutput, async ({ context }) => {
    onlyOperator(context)
    return settleOutput()
  })
  addEndpoint(api, pipelineEndpoints.stop, async ({ context }) => {
    onlyOperator(context)
    stop()
    return { pid: process.pid }
  })
}

function onlyOperator(context: Context): void {
  if (!requesterOf(context).isOperator) throw new ProblemError(forbidden, 'operator-only')
}
