import { setTimeout as sleep } from 'node:timers/promises'
import { type CrawlPorts, visitClaimed } from '../../../workers/crawl.ts'
import { type Service, startService } from '../../../workers/main.ts'
import type { Config } from '../../config.ts'
import { ConfigError } from '../../errors.ts'
import type { CrawlEvent, Site } from '../../intake/index.ts'
import type { KeptSource } from '../../store/index.ts'
import type { CommandContext } from '../command-context.ts'
import { mapInOrder } from '../inputs/map-in-order.ts'
import { onceOptions } from '../run/once-options.ts'
import { PendingSources } from '../run/pending-sources.ts'
import { settleOutput } from '../run/settle-output.ts'
import { requiredCrawler } from './crawler-options.ts'
import { toEventLine, toOutcomeLines } from './event-line.ts'
import { sourcesTexts } from './sources-texts.ts'
import type { VisitOptions } from './visit-options.ts'

/** Sites visited at a time; on one host they wait for each other. */
const sitesAtOnce = 400
/** A visit that does not end by then is broken off, and taken up by the next run. */
const gentleStopMs = 20_000

/** Visits sites in this process; the exit status comes out. Errors: as those of `runSources`. */
export async function visitSources(
  names: readonly string[],
  options: VisitOptions & { readonly config: Config },
  context: CommandContext,
): Promise<0 | 1> {
  const { config, allowed } = options
  const { language, stderr } = context
  const crawl = { ...requiredCrawler(config, allowed, context), isWorking: false }
  let pending: PendingSources | null = null
  const service = await startService({
    ...onceOptions(config, language, stderr),
    crawl,
    onEnded: ({ sourceId }) => pending?.ended(sourceId),
  })
  pending = new PendingSources(service.pipeline.store)
  try {
    const sites = await chooseSites(names, service, config, context)
    const isWell = await visitAll({ sites, service, pending, isJson: options.isJson, context })
    // What was read is to be written now, not at the next look for what is owed.
    service.ask('export')
    return (await settleOutput(service)) && isWell ? 0 : 1
  } finally {
    await service.stop()
  }
}

async function chooseSites(
  names: readonly string[],
  { crawler }: Service,
  { sites: file }: Config,
  { language }: CommandContext,
): Promise<readonly Site[]> {
  const sites = (await crawler?.book.load())?.sites ?? []
  const missing = names.find((name) => !sites.some((site) => site.name === name))
  if (missing !== undefined) throw new ConfigError(sourcesTexts[language].notThere(missing, file))
  return names.length === 0 ? sites : sites.filter(({ name }) => names.includes(name))
}

interface Round {
  readonly sites: readonly Site[]
  readonly service: Service
  readonly pending: PendingSources
  readonly isJson: boolean
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
    const visit = (site: Site): Promise<boolean> => visitOne(round, site, readings, stopping.signal)
    for await (const isDone of mapInOrder(sites, bounds, visit)) if (!isDone) isWell = false
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

/** Whether the site came to its end. */
async function visitOne(
  round: Round,
  site: Site,
  readings: Promise<unknown>[],
  signal: AbortSignal,
): Promise<boolean> {
  const { isJson, context } = round
  const { language, stdout, stderr } = context
  const onEvent = (_: Site, event: CrawlEvent): void => {
    stdout.write(`${isJson ? JSON.stringify({ site: site.name, ...event }) : toEventLine(event, language)}\n`)
  }
  const onKept = ({ sourceId, owedRun }: KeptSource): void => {
    if (owedRun !== null) readings.push(round.pending.wait(sourceId))
  }
  const ports = { ...toPorts(round.service), onEvent, onKept }
  const outcome = await visitClaimed(site, ports, { signal, isDueOnly: false })
  if (typeof outcome === 'string') {
    stderr.write(`${sourcesTexts[language].held(site.name)}\n`)
    return false
  }
  if (!isJson) stdout.write(`${toOutcomeLines(site.name, outcome, language)}\n`)
  return outcome.failure === null
}

function toPorts({ pipeline, crawler }: Service): CrawlPorts {
  if (!crawler?.opened) throw new Error('visits need a visitor')
  const { store, queue } = pipeline
  return { store, queue, visitor: crawler.opened.visitor, claims: crawler.claims }
}
