import { Hono } from 'hono'
import type { Operations, ViewOperations } from '../operations/index.ts'
import { addPipeline } from './pipeline.ts'
import { addSourceViews } from './source-views.ts'
import { addSources } from './sources.ts'
import { addStoredReports } from './stored-reports.ts'
import { toProblemAnswer } from './to-problem.ts'

export interface ApiOptions {
  readonly operations: Operations
  readonly views: ViewOperations
  /** Called when the service is asked to end. */
  readonly stop: () => void
}

/** The operations as HTTP, below `/api/v1`. */
export function createApi({ operations, views, stop }: ApiOptions): Hono {
  const api = new Hono()
  addPipeline(api, operations, stop)
  addSources(api, operations)
  addSourceViews(api, views)
  addStoredReports(api, operations)
  api.onError(toProblemAnswer)
  return api
}
