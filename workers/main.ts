import type { Logger } from 'pino'
import type { Report } from '../src/document/index.ts'
import type { Language } from '../src/error-message.ts'
import { extractorVersion } from '../src/extract/pool/index.ts'
import { type Inbox, type InboxFile, type InboxOptions, openInbox } from '../src/intake/index.ts'
import { type Job, type JobKind, type ListOwed, reconcile } from '../src/queue/index.ts'
import {
  Closers,
  checkOwedSeries,
  OutputMirror,
  openPipeline,
  owedExtractions,
  type Pipeline,
  type PipelineConfig,
  Repeat,
} from '../src/service/index.ts'
import type { RunKey, Store } from '../src/store/index.ts'
import { type Crawler, type CrawlerOptions, openCrawler } from './open-crawler.ts'
import { startWorkers } from './start-workers.ts'

export interface ServiceOptions {
  readonly config: PipelineConfig & { readonly inboxPolling: boolean }
  /** Files read at a time; 0 leaves reading to other processes. */
  readonly concurrency: number
  readonly hasInbox: boolean
  readonly hasOutput: boolean
  /** Default: this process has nothing to do with websites. */
  readonly crawl?: CrawlerOptions
  /** Of the notes beside failed files. */
  readonly language: Language
  readonly log: Logger
  /** The disk that the inbox moves files on; default: that of this machine. */
  readonly disk?: InboxOptions['disk']
  /** Told of each run that ended in this process, with its report where it was read just now. */
  readonly onEnded?: (run: RunKey, report: Report | null) => void
  /** Whether cells.csv follows while there is work, or is written when asked for; default: it follows. */
  readonly hasLateCells?: boolean
}

/** A process at work: it watches, reads and writes, as far as it was asked to. */
export interface Service {
  readonly pipeline: Pipeline
  readonly inbox: Inbox | null
  readonly mirror: OutputMirror | null
  readonly crawler: Crawler | null
  /** Has the queue look for jobs of a kind that are owed: runs were asked for, say. */
  ask(kind: JobKind): void
  /** Takes nothing new, ends what is under way within 30 s, and closes everything. No job is lost. */
  stop(): Promise<void>
}

/** What is done again and again: looking for owed jobs of a kind, for runs that ended, for checks across years. */
type Repeated = JobKind | 'ended' | 'series'

/** Runs that others end are looked for this often. */
const followEveryMs = 1000
/** Looks for what is owed. */
const lookEveryMs = 60_000
const lookPauseMs = 300
/** Checks across years touch many rows each time: those of a second are made together. */
const seriesPauseMs = 1000
/** Where a look found nothing missing, a queue that runs empty is no reason to look again at once. */
const quietMs = 5000
const tidyLookMs = 60_000
/** After so many runs, or so long, the embedded database has rows to clear away. */
const runsPerTidy = 500
const tidyEveryMs = 3_600_000
/** Visits wait most of the time: so many hosts at a time are more than one processor keeps up with. */
const defaultSitesAtOnce = 400

/**
 * Starts a process of the pipeline: `serve` with inbox, readers and output; `worker` with readers alone; `run`
 * with readers and output.
 *
 * Errors: ConfigError where the set-up will not do; TransientError where a server does not answer.
 */
export async function startService(options: ServiceOptions): Promise<Service> {
  const pipeline = await openPipeline(options.config, extractorVersion, options.log)
  return startServiceOn(pipeline, options)
}

/** `startService` on a pipeline that is open; it is closed with the service, also where that does not start. */
export async function startServiceOn(pipeline: Pipeline, options: ServiceOptions): Promise<Service> {
  const closers = new Closers()
  closers.push(() => pipeline.close())
  try {
    return await startWork(options, pipeline, closers)
  } catch (error) {
    await closers.close()
    throw error
  }
}

async function startWork(options: ServiceOptions, opened: Pipeline, closers: Closers): Promise<Service> {
  const { concurrency, log } = options
  const mirror = options.hasOutput ? await openMirror(options, opened) : null
  closers.push(() => mirror?.close())
  const pipeline = mirror ? tellingOfDecisions(opened, mirror) : opened
  const { store, queue } = pipeline
  const inbox = options.hasInbox ? await openServiceInbox(options, pipeline) : null
  closers.push(() => inbox?.close())
  const crawler = options.crawl ? openCrawler(options.crawl, { store, queue, log }) : null
  closers.push(() => crawler?.close())
  const visits = crawler?.opened && (options.crawl?.isWorking ?? true) ? crawler : null
  const repeats = new Map<Repeated, Repeat>()
  const ask = (name: Repeated): void => repeats.get(name)?.ask()
  const quietUntil = new Map<JobKind, number>()
  const onIdle = (kind: JobKind): void => {
    if (kind === 'export') ask('ended')
    if (performance.now() >= (quietUntil.get(kind) ?? 0)) ask(kind)
  }
  const tidying = startTidying(pipeline, log)
  closers.push(() => tidying.stop())
  const onEnded = (run: RunKey, report: Report | null): void => {
    tidying.countRun()
    if (report) mirror?.remember(run, report)
    ask('ended')
    ask('series')
    options.onEnded?.(run, report)
    inbox?.runEnded(run.sourceId).catch((error: unknown) => log.warn({ err: error }, 'could not move a file'))
  }
  const workers = await startWorkers({
    store,
    queue,
    concurrency,
    inbox,
    mirror,
    crawler: visits,
    sitesAtOnce: options.crawl?.sitesAtOnce ?? defaultSitesAtOnce,
    onEnded,
    onIdle,
    log,
  })
  closers.push(() => workers.stop())
  const addRepeat = (name: Repeated, task: () => Promise<unknown>): void => {
    const pauseMs = name === 'series' ? seriesPauseMs : lookPauseMs
    const repeat = new Repeat({ task, name, everyMs: lookEveryMs, pauseMs, log })
    repeats.set(name, repeat)
    closers.push(() => repeat.stop())
  }
  for (const [kind, listOwed] of owedJobs({ store, inbox, mirror, crawler: visits })) {
    addRepeat(kind, async () => {
      const added = await reconcile(queue, kind, listOwed)
      // What has ended is handed out without a look.
      const isLookedAgain = added > 0 && kind !== 'export'
      quietUntil.set(kind, isLookedAgain ? 0 : performance.now() + quietMs)
    })
  }
  if (mirror) addRepeat('ended', async () => queue.enqueue(await mirror.listNew()))
  addRepeat('series', async () => {
    if ((await checkOwedSeries(store)) > 0) mirror?.judged()
  })
  closers.push(followOthers(pipeline, () => ask('ended')))
  return { pipeline, inbox, mirror, crawler, ask, stop: () => closers.close() }
}

async function openMirror(
  { config, log, hasLateCells }: ServiceOptions,
  { store }: Pipeline,
): Promise<OutputMirror> {
  return OutputMirror.open({
    folder: config.output,
    data: config.data,
    store,
    log,
    hasLateCells: hasLateCells ?? false,
  })
}

/** The same pipeline, whose output follows what people decide in this process. */
function tellingOfDecisions(pipeline: Pipeline, mirror: OutputMirror): Pipeline {
  const { store } = pipeline
  const decide: Store['decide'] = async (decision) => {
    const made = await store.decide(decision)
    mirror.judged()
    return made
  }
  return { ...pipeline, store: { ...store, decide } }
}

async function openServiceInbox(
  { config, language, log, disk }: ServiceOptions,
  { store, queue }: Pipeline,
): Promise<Inbox> {
  const offer = async (files: readonly InboxFile[]): Promise<void> => queue.enqueue(files.map(toIngestJob))
  return openInbox({
    folder: config.inbox,
    isPolled: config.inboxPolling,
    language,
    store,
    offer,
    log,
    ...(disk ? { disk } : {}),
  })
}

interface OwedSources {
  readonly store: Store
  readonly inbox: Inbox | null
  readonly mirror: OutputMirror | null
  readonly crawler: Crawler | null
}

/** What each kind of job follows from. Whoever starts adds what is to be read, also for other machines. */
function owedJobs({ store, inbox, mirror, crawler }: OwedSources): [JobKind, ListOwed][] {
  const owed: [JobKind, ListOwed][] = [['extract', owedExtractions(store)]]
  if (crawler) owed.push(['crawl', crawler.listOwed])
  if (inbox) owed.push(['ingest', async () => ({ jobs: inbox.listOwed().map(toIngestJob), next: null })])
  if (mirror) owed.push(['export', async () => ({ jobs: await mirror.listOwed(), next: null })])
  return owed
}

function toIngestJob(payload: InboxFile): Job {
  return { kind: 'ingest', payload }
}

/** Looks whether runs have ended elsewhere; on the embedded database there is no elsewhere. */
function followOthers({ database, store }: Pipeline, onChange: () => void): () => void {
  if (database.type === 'embedded') return () => {}
  let last = -1
  const timer = setInterval(async () => {
    // A database that is away is told of by those who work with it.
    const sequence = await store.lastSequence().catch(() => last)
    if (sequence !== last) onChange()
    last = sequence
  }, followEveryMs)
  return () => clearInterval(timer)
}

interface Tidying {
  countRun(): void
  stop(): Promise<void>
}

/** Has the database tidied now and then while there is nothing to read. */
function startTidying({ database, queue }: Pipeline, log: Logger): Tidying {
  let runs = 0
  let lastAt = performance.now()
  let current: Promise<void> = Promise.resolve()
  const tidy = async (): Promise<void> => {
    const { waiting, active } = await queue.count('extract')
    if (waiting + active > 0) return
    runs = 0
    lastAt = performance.now()
    await database.tidy()
  }
  const timer = setInterval(() => {
    if (runs < runsPerTidy && performance.now() - lastAt < tidyEveryMs) return
    current = tidy().catch((error: unknown) => log.warn({ err: error }, 'could not tidy the database'))
  }, tidyLookMs)
  return {
    countRun: () => {
      runs += 1
    },
    stop: async () => {
      clearInterval(timer)
      await current
    },
  }
}
