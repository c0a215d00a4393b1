import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Logger } from 'pino'
import type { Service } from '../../../workers/main.ts'
import type { Config } from '../../config.ts'
import type { Language } from '../../error-message.ts'
import { extractorVersion, ParserPool } from '../../extract/pool/index.ts'
import {
  analystOperations,
  fileOperations,
  type Operations,
  type ServiceStatus,
  type SiteOperations,
  siteOperations,
  sourceViews,
  storeOperations,
} from '../../operations/index.ts'
import { type JobCounts, type JobKind, jobKinds } from '../../queue/index.ts'
import {
  createMetrics,
  createToken,
  databaseName,
  localName,
  openSessionKey,
  removeServiceFile,
  type ServiceFile,
  startWebServer,
  type WebServer,
  writeServiceFile,
} from '../../web/index.ts'
import { settleOutput } from '../run/settle-output.ts'
import type { Companion } from './run-until-stopped.ts'

/** HTTP beside a service. */
export interface WebCompanion extends Companion {
  /** Under which a person opens the page. */
  readonly address: string
  /** Tells open pages of it at once. */
  runEnded(): void
}

/** Of the one that shows sources, beside those that read for the queue: nobody waits for a backlog to look. */
const viewerRestMs = 60_000

export interface WebOptions {
  readonly config: Config
  /** Called when the service is to end. */
  readonly stop: () => void
  readonly log: Logger
  /** Of messages. */
  readonly language: Language
}

/**
 * Answers HTTP for a service and leaves in the data folder how to ask it.
 *
 * Errors: ConfigError where the address cannot be listened on, or needs a token.
 */
export async function answerHttp(
  service: Service,
  { config, ...options }: WebOptions,
): Promise<WebCompanion> {
  const { data, host, databaseUrl, publicUrl } = config
  const viewer = new ParserPool({ jobs: 1, restAfterMs: viewerRestMs })
  const token = createToken()
  await mkdir(data, { recursive: true })
  const server = await startServer(config, service, { viewer, token, ...options })
  const file: ServiceFile = {
    pid: process.pid,
    host: localName(host),
    port: server.port,
    token,
    version: extractorVersion,
    database: databaseName(databaseUrl),
    output: config.output,
  }
  writeServiceFile(data, file)
  const close = async (): Promise<void> => {
    removeServiceFile(data, file)
    await server.close()
    await viewer.close()
  }
  const address = publicUrl ?? `http://${localName(host)}:${server.port}`
  return { address, runEnded: () => server.runEnded(), close }
}

interface Parts {
  readonly viewer: ParserPool
  readonly token: string
  readonly stop: () => void
  readonly log: Logger
  /** Of messages. */
  readonly language: Language
}

async function startServer(
  config: Config,
  service: Service,
  { viewer, token, stop, log, language }: Parts,
): Promise<WebServer> {
  const { store, queue } = service.pipeline
  const operations = operationsOf(service)
  const runsRequested = (): void => service.ask('extract')
  return startWebServer({
    host: config.host,
    port: config.port,
    token: config.token,
    readToken: config.readToken,
    publicUrl: config.publicUrl,
    language,
    serviceToken: token,
    sessionKey: openSessionKey(config.data),
    version: extractorVersion,
    store,
    operations,
    analyst: analystOperations(store),
    views: sourceViews({ store, view: (bytes, source) => viewer.view(bytes, source) }),
    files: fileOperations({ store, runsRequested }),
    spoolFolder: join(config.data, 'downloads'),
    ...sitesOf(service),
    probes: { store: () => store.ping(), queue: () => queue.ping() },
    metrics: createMetrics({ status: () => operations.status(), queueMetrics: () => queue.metrics() }),
    settleOutput: async () => ({ isCurrent: await settleOutput(service) }),
    report: (err) => log.error({ err }, 'could not answer a request'),
    stop,
  })
}

function operationsOf(service: Service): Operations {
  const { pipeline, mirror } = service
  const startedAt = new Date().toISOString()
  return storeOperations({
    store: pipeline.store,
    version: extractorVersion,
    service: {
      status: () => statusOf(service, startedAt),
      runsRequested: () => service.ask('extract'),
      forgotten: async (sourceId) => mirror?.refresh(sourceId),
    },
  })
}

function sitesOf({ pipeline, crawler, ask }: Service): { readonly sites?: SiteOperations } {
  if (crawler === null) return {}
  const { book, opened } = crawler
  const visitRequested = (): void => ask('crawl')
  return {
    sites: siteOperations({ store: pipeline.store, book, visitor: opened?.visitor ?? null, visitRequested }),
  }
}

async function statusOf({ pipeline, inbox }: Service, startedAt: string): Promise<ServiceStatus> {
  const counts = jobKinds.map(async (kind) => [kind, await pipeline.queue.count(kind)] as const)
  const jobs = Object.fromEntries(await Promise.all(counts)) as Record<JobKind, JobCounts>
  return { pid: process.pid, startedAt, jobs, inbox: inbox?.status() ?? null }
}
