import { Hono } from 'hono'
import type { Operations } from '../operations/index.ts'
import { addPipeline } from './pipeline.ts'
import { addSources } from './sources.ts'
import { addStoredReports } from './stored-reports.ts'
import { toProblemAnswer } from './to-problem.ts'

/** The operations as HTTP, below `/api/v1`; `stop` is called when the service is asked to end. */
export function createApi(operations: Operations, stop: () => void): Hono {
  const api = new Hono()
  addPipeline(api, operations, stop)
  addSources(api, operations)
  addStoredReports(api, operations)
  api.onError(toProblemAnswer)
  return api
}
