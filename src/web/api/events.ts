import type { Hono } from 'hono'
import { type SSEStreamingApi, streamSSE } from 'hono/streaming'
import { eventEndpoints } from '../contract/endpoints/event-endpoints.ts'
import { addRawEndpoint, ProblemError } from '../http/index.ts'
import type { FeedEvent, LiveFeed } from '../live-feed.ts'

const unavailable = 503
/** A connection that nothing comes over is taken for dead by proxies. */
const heartbeatMs = 15_000
/** A page that is so far behind does not read any more. */
const mostUnread = 2000

/** What happens, as server-sent events; `report` is told what makes a stream end early. */
export function addEvents(api: Hono, feed: LiveFeed, report: (error: unknown) => void): void {
  addRawEndpoint(api, eventEndpoints.listen, async ({ context }) => {
    if (feed.isFull()) throw new ProblemError(unavailable, 'too-many-listeners')
    const last = Number(context.req.header('last-event-id') || Number.NaN)
    context.header('x-accel-buffering', 'no')
    const after = Number.isSafeInteger(last) ? last : null
    return streamSSE(
      context,
      (out) => tell(out, feed, after),
      async (error) => report(error),
    )
  })
}

async function tell(out: SSEStreamingApi, feed: LiveFeed, after: number | null): Promise<void> {
  const queue: FeedEvent[] = []
  let isEnded = false
  let wake = (): void => {}
  const end = (): void => {
    isEnded = true
    wake()
  }
  const hear = (event: FeedEvent): void => {
    queue.push(event)
    if (queue.length > mostUnread) end()
    else wake()
  }
  out.onAbort(end)
  const leave = await feed.listen({ hear, end }, after)
  const heartbeat = setInterval(() => void out.write(': \n\n'), heartbeatMs)
  try {
    while (!isEnded) {
      for (const event of queue.splice(0)) await out.writeSSE(toMessage(event))
      if (queue.length === 0 && !isEnded) {
        await new Promise<void>((resolve) => {
          wake = resolve
        })
      }
    }
  } finally {
    clearInterval(heartbeat)
    leave()
  }
}

function toMessage(event: FeedEvent): { event: string; data: string; id?: string } {
  const message = { event: event.type, data: JSON.stringify(event.data) }
  return event.type === 'run' ? { ...message, id: String(event.id) } : message
}
