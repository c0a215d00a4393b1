import { mkdir } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import type { Service } from '../../../workers/main.ts'
import type { Config } from '../../config.ts'
import { ConfigError } from '../../errors.ts'
import { extractorVersion, ParserPool } from '../../extract/pool/index.ts'
import { type Operations, type ServiceStatus, sourceViews, storeOperations } from '../../operations/index.ts'
import { type JobCounts, type JobKind, jobKinds } from '../../queue/index.ts'
import { createLog } from '../../service/index.ts'
import {
  createMetrics,
  createToken,
  databaseName,
  removeServiceFile,
  type ServiceFile,
  startWebServer,
  writeServiceFile,
} from '../../web/index.ts'
import type { CommandContext } from '../command-context.ts'
import { findService } from '../find-service.ts'
import { loadConfig } from '../load-config.ts'
import { serviceTexts } from '../service-texts.ts'
import { type Companion, runUntilStopped } from './run-until-stopped.ts'

type Flags = Readonly<Record<string, string | boolean | undefined>>

/**
 * Watches the inbox, reads what arrives and answers HTTP, until it is ended; the exit status comes out.
 *
 * Errors: ConfigError where the set-up will not do, or a service runs on the data folder already.
 */
export async function serveCommand(flags: Flags, isJson: boolean, context: CommandContext): Promise<0> {
  const { language, stderr } = context
  const config = loadConfig(flags, language)
  const running = await findService(config)
  if (running !== null) throw new ConfigError(serviceTexts[language].alreadyServing(running.file.pid))
  const log = createLog({ level: config.logLevel, stream: stderr })
  const options = {
    config,
    concurrency: config.concurrency ?? availableParallelism(),
    hasInbox: true,
    hasOutput: true,
    language,
    log,
  }
  return runUntilStopped(options, context, async (service, stop) => {
    const companion = await answerHttp(config, service, stop)
    announce(companion.port, config, isJson, context)
    return companion
  })
}

/** Of the one that shows sources, beside those that read for the queue: nobody waits for a backlog to look. */
const viewerRestMs = 60_000

async function answerHttp(
  config: Config,
  service: Service,
  stop: () => void,
): Promise<Companion & { readonly port: number }> {
  const { store, queue } = service.pipeline
  const token = createToken()
  const operations = operationsOf(service)
  const viewer = new ParserPool({ jobs: 1, restAfterMs: viewerRestMs })
  const server = await startWebServer({
    port: config.port,
    token,
    operations,
    views: sourceViews({ store, view: (bytes, source) => viewer.view(bytes, source) }),
    probes: { store: () => store.ping(), queue: () => queue.ping() },
    metrics: createMetrics({ status: () => operations.status(), queueMetrics: () => queue.metrics() }),
    stop,
  })
  const file: ServiceFile = {
    pid: process.pid,
    port: server.port,
    token,
    version: extractorVersion,
    database: databaseName(config.databaseUrl),
  }
  await mkdir(config.data, { recursive: true })
  writeServiceFile(config.data, file)
  const close = async (): Promise<void> => {
    removeServiceFile(config.data, file)
    await server.close()
    await viewer.close()
  }
  return { port: server.port, close }
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

async function statusOf({ pipeline, inbox }: Service, startedAt: string): Promise<ServiceStatus> {
  const counts = jobKinds.map(async (kind) => [kind, await pipeline.queue.count(kind)] as const)
  const jobs = Object.fromEntries(await Promise.all(counts)) as Record<JobKind, JobCounts>
  return { pid: process.pid, startedAt, jobs, inbox: inbox?.status() ?? null }
}

function announce(port: number, config: Config, isJson: boolean, { language, stdout }: CommandContext): void {
  const { inbox, output } = config
  const address = `http://127.0.0.1:${port}`
  const line = isJson
    ? JSON.stringify({ address, inbox, output, pid: process.pid })
    : serviceTexts[language].serving(inbox, output, address)
  stdout.write(`${line}\n`)
}
