import { availableParallelism } from 'node:os'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Service, startService } from '../../../workers/main.ts'
import {
  type CrawlEvent,
  type CrawlOutcome,
  type OpenVisitor,
  type Site,
  visitSite,
} from '../../intake/index.ts'
import { createLog, toExtractJob } from '../../service/index.ts'
import type { KeptSource } from '../../store/index.ts'
import type { CommandContext } from '../command-context.ts'
import { loadConfig } from '../load-config.ts'
import { mapInOrder } from '../map-in-order.ts'
import { PendingSources } from '../pending-sources.ts'
import { settleOutput } from '../settle-output.ts'
import { toEventLine, toOutcomeLines } from './event-line.ts'
import { politeVisitor } from './polite-visitor.ts'
import { chooseSites } from './source-list-file.ts'

export interface VisitOptions {
  readonly file: string
  readonly isJson: boolean
  /** `HOST` or `HOST:PORT`, each. */
  readonly allowed: readonly string[]
  /** Settings by their keys. */
  readonly flags: Readonly<Record<string, string | boolean | undefined>>
}

/** Sites visited at a time; on one host they wait for each other. */
const sitesAtOnce = 16
/** A visit that does not end by then is broken off, and taken up by the next run. */
const gentleStopMs = 20_000

/**
 * Visits sites once, keeps what is new or changed, and reads it; the exit status comes out.
 *
 * Errors: ConfigError; TransientError where a server of ours does not answer.
 */
export async function runSources(
  names: readonly string[],
  options: VisitOptions,
  context: CommandContext,
): Promise<0 | 1> {
  const { language, stderr } = context
  const config = loadConfig(options.flags, language)
  const sites = chooseSites(options.file, names, language)
  const opened = politeVisitor(config, options.allowed, context)
  let pending: PendingSources | null = null
  try {
    const service = await startService({
      config,
      concurrency: config.concurrency ?? availableParallelism(),
      hasInbox: false,
      hasOutput: true,
      language,
      log: createLog({ level: config.logLevel === 'info' ? 'error' : config.logLevel, stream: stderr }),
      hasLateCells: true,
      onEnded: ({ sourceId }) => pending?.ended(sourceId),
    })
    pending = new PendingSources(service.pipeline.store)
    try {
      const isWell = await visitAll({ sites, service, pending, opened, options, context })
      // What was read is to be written now, not at the next look for what is owed.
      service.ask('export')
      return (await settleOutput(service.mirror)) && isWell ? 0 : 1
    } finally {
      await service.stop()
    }
  } finally {
    await opened.close()
  }
}

interface Round {
  readonly sites: readonly Site[]
  readonly service: Service
  readonly pending: PendingSources
  readonly opened: OpenVisitor
  readonly options: VisitOptions
  readonly context: CommandContext
}

/** Whether every site came to its end; all that was kept has been read then. */
async function visitAll(round: Round): Promise<boolean> {
  const { sites, service, pending, context } = round
  const stopping = new AbortController()
  const readings: Promise<unknown>[] = []
  let isWell = true
  const all = (async (): Promise<void> => {
    const bounds = { atOnce: sitesAtOnce, ahead: sitesAtOnce }
    const visit = (site: Site): Promise<CrawlOutcome> => visitOne(round, site, readings, stopping.signal)
    for await (const { failure } of mapInOrder(sites, bounds, visit)) if (failure !== null) isWell = false
    await Promise.all(readings)
  })()
  context.interruption.stopGently(async () => {
    stopping.abort()
    await Promise.race([all.catch(() => {}), sleep(gentleStopMs, undefined, { ref: false })])
    await service.stop()
  })
  await Promise.all([all, pending.follow(all)])
  return isWell
}

async function visitOne(
  { service, pending, opened, options, context }: Round,
  site: Site,
  readings: Promise<unknown>[],
  signal: AbortSignal,
): Promise<CrawlOutcome> {
  const { store, queue } = service.pipeline
  const { language, stdout } = context
  const onEvent = (event: CrawlEvent): void => {
    stdout.write(
      `${options.isJson ? JSON.stringify({ site: site.name, ...event }) : toEventLine(event, language)}\n`,
    )
  }
  const onKept = async ({ sourceId, owedRun }: KeptSource): Promise<void> => {
    if (owedRun === null) return
    readings.push(pending.wait(sourceId))
    // Where the queue is away, the run is added when it is back.
    await queue.enqueue([toExtractJob(owedRun)]).catch(() => {})
  }
  const outcome = await visitSite(
    site,
    { visitor: opened.visitor, keeper: store, onEvent, onKept, signal },
    store,
  )
  if (!options.isJson) stdout.write(`${toOutcomeLines(site.name, outcome, language)}\n`)
  return outcome
}
