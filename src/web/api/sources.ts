import type { Hono } from 'hono'
import type { Operations, RunReference } from '../../operations/index.ts'
import { sourceEndpoints } from '../contract/endpoints/source-endpoints.ts'
import { addEndpoint, withoutUndefined } from '../http/index.ts'

/** What is kept, and what was read from it. */
export function addSources(api: Hono, operations: Operations): void {
  const { listSources, showSource, forgetSource, diff } = sourceEndpoints
  addEndpoint(api, listSources, async ({ query: { after, limit, ...filter } }) =>
    operations.listSources(withoutUndefined(filter), { after, limit }),
  )
  addEndpoint(api, showSource, async ({ parameters, query }) => operations.show(parameters.source, query.run))
  addEndpoint(api, forgetSource, async ({ parameters }) => ({
    sourceId: await operations.forget(parameters.source),
  }))
  addEndpoint(api, diff, async ({ query }) =>
    operations.diff(toReference(query.before), toReference(query.after)),
  )
}

function toReference(text: string): RunReference {
  const [source = '', run] = text.split('/')
  return { source, number: run === undefined ? null : Number(run) }
}
