import type { Endpoint } from './endpoint.ts'
import { eventEndpoints } from './endpoints/event-endpoints.ts'
import { fileEndpoints } from './endpoints/file-endpoints.ts'
import { ledgerEndpoints } from './endpoints/ledger-endpoints.ts'
import { openApiEndpoints } from './endpoints/open-api-endpoints.ts'
import { pipelineEndpoints } from './endpoints/pipeline-endpoints.ts'
import { reportEndpoints } from './endpoints/report-endpoints.ts'
import { reviewEndpoints } from './endpoints/review-endpoints.ts'
import { sessionEndpoints } from './endpoints/session-endpoints.ts'
import { siteEndpoints } from './endpoints/site-endpoints.ts'
import { sourceEndpoints } from './endpoints/source-endpoints.ts'
import { storedReportEndpoints } from './endpoints/stored-report-endpoints.ts'
import { viewEndpoints } from './endpoints/view-endpoints.ts'

/** Every way to ask the service: what the OpenAPI document lists. */
export const apiEndpoints: readonly Endpoint[] = [
  sessionEndpoints,
  reportEndpoints,
  reviewEndpoints,
  sourceEndpoints,
  ledgerEndpoints,
  viewEndpoints,
  fileEndpoints,
  siteEndpoints,
  pipelineEndpoints,
  eventEndpoints,
  storedReportEndpoints,
  openApiEndpoints,
].flatMap((group) => Object.values<Endpoint>(group))
