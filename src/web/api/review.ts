import type { Context, Hono } from 'hono'
import type { AnalystOperations } from '../../operations/index.ts'
import { requesterOf } from '../access/index.ts'
import { reviewEndpoints } from '../contract/endpoints/review-endpoints.ts'
import { addEndpoint, withoutUndefined } from '../http/index.ts'

/** What analysts judge. */
export function addReview(api: Hono, analyst: AnalystOperations): void {
  const { listDoubts, reviewSource, decide, undo } = reviewEndpoints
  addEndpoint(api, listDoubts, async ({ query: { after, limit, ...filters } }) =>
    analyst.listDoubts(withoutUndefined(filters), { after, limit }),
  )
  addEndpoint(api, reviewSource, async ({ parameters }) => analyst.review(parameters.source))
  addEndpoint(api, decide, async ({ body, context }) =>
    analyst.decide({ ...body, by: whoDecides(context, body.by) }),
  )
  addEndpoint(api, undo, async ({ parameters, body, context }) =>
    analyst.undo(parameters.id, whoDecides(context, body.by)),
  )
}

/** A token with a label says who it is; else people say so themselves. */
function whoDecides(context: Context, stated: string | null): string | null {
  return requesterOf(context).label ?? stated
}
