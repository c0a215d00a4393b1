import { Hono } from 'hono'
import type {
  AnalystOperations,
  FileOperations,
  Operations,
  SiteOperations,
  ViewOperations,
} from '../../operations/index.ts'
import type { Sessions } from '../access/index.ts'
import { openApiEndpoints } from '../contract/endpoints/open-api-endpoints.ts'
import type { SettledOutput } from '../contract/endpoints/pipeline-endpoints.ts'
import { openApi } from '../contract/open-api.ts'
import { addEndpoint, problemAnswers } from '../http/index.ts'
import type { LiveFeed } from '../live-feed.ts'
import { addEvents } from './events.ts'
import { addExports } from './exports.ts'
import { addFiles } from './files.ts'
import { addLedger } from './ledger.ts'
import { addPipeline } from './pipeline.ts'
import { addReports } from './reports.ts'
import { addReview } from './review.ts'
import { addSession } from './session.ts'
import { addSites } from './sites.ts'
import { addSourceViews } from './source-views.ts'
import { addSources } from './sources.ts'
import { addStoredReports } from './stored-reports.ts'

/** What the API is made of. */
export interface ApiOptions {
  readonly operations: Operations
  readonly analyst: AnalystOperations
  readonly views: ViewOperations
  readonly files: FileOperations
  /** Left out by a service that has nothing to do with websites. */
  readonly sites?: SiteOperations
  readonly feed: LiveFeed
  /** For files that are packed for download; there, and emptied at every start. */
  readonly spoolFolder: string
  readonly sessions: Sessions
  /** Of the extractor. */
  readonly version: string
  /** Told of mistakes of our own, and of answers that break off. */
  readonly report: (error: unknown) => void
  /** Resolves when the output folder shows all that has been read, or cannot. */
  readonly settleOutput: () => Promise<SettledOutput>
  /** Called when the service is asked to end. */
  readonly stop: () => void
}

/** What people ask of the pipeline as HTTP, below `/api/v1`. */
export function createApi(options: ApiOptions): Hono {
  const { operations, analyst, views, files, sites, spoolFolder, feed, sessions, version, report } = options
  const api = new Hono()
  addSession(api, sessions, version)
  addReports(api, analyst)
  addReview(api, analyst)
  addExports(api, { analyst, spoolFolder, report })
  addSources(api, operations)
  addLedger(api, operations)
  addSourceViews(api, views)
  addFiles(api, files, feed)
  if (sites) addSites(api, sites)
  addPipeline(api, operations, options)
  addEvents(api, feed, report)
  addStoredReports(api, operations, report)
  addDescription(api)
  api.onError(problemAnswers(report))
  return api
}

function addDescription(api: Hono): void {
  let description: ReturnType<typeof openApi> | null = null
  addEndpoint(api, openApiEndpoints.describe, async () => {
    description ??= openApi()
    return { ...description }
  })
}
