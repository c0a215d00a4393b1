import type { Endpoint } from './endpoint.ts'
import { pipelineEndpoints } from './endpoints/pipeline-endpoints.ts'
import { sourceEndpoints } from './endpoints/source-endpoints.ts'
import { storedReportEndpoints } from './endpoints/stored-report-endpoints.ts'
import { viewEndpoints } from './endpoints/view-endpoints.ts'

/** Every way to ask the service: what the OpenAPI document lists. */
export const apiEndpoints: readonly Endpoint[] = [
  pipelineEndpoints,
  sourceEndpoints,
  viewEndpoints,
  storedReportEndpoints,
].flatMap((group) => Object.values<Endpoint>(group))
