import type { Logger } from 'pino'
import type { Report } from '../src/document/index.ts'
import { extractorVersion, ParserPool } from '../src/extract/pool/index.ts'
import type { CrawlEvent, Inbox, Site } from '../src/intake/index.ts'
import type { JobKind, Queue, QueueWorker } from '../src/queue/index.ts'
import type { RunKey, Store } from '../src/store/index.ts'
import { createCrawlHandler } from './crawl.ts'
import { createExportHandler, type Mirror } from './export.ts'
import { createExtractHandler } from './extract.ts'
import { identifyPublisher } from './identify-publisher.ts'
import { createIngestHandler } from './ingest.ts'
import type { Crawler } from './open-crawler.ts'

export interface WorkersOptions {
  readonly store: Store
  readonly queue: Queue
  /** Files read at a time; 0: none, for a service that leaves that to other machines. */
  readonly concurrency: number
  /** Null where this process watches none. */
  readonly inbox: Inbox | null
  /** Null where this process writes nothing out. */
  readonly mirror: Mirror | null
  /** Null where this process visits no sites. */
  readonly crawler: Crawler | null
  readonly sitesAtOnce: number
  readonly onEnded: (run: RunKey, report: Report | null) => void
  /** Called when there is no further job of a kind to take. */
  readonly onIdle: (kind: JobKind) => void
  readonly log: Logger
}

export interface Workers {
  /** Ends what is under way, after a while by force; no job is lost. */
  stop(): Promise<void>
}

/** Parsers that have nothing to do give their memory back. */
const parserRestMs = 20_000
/** What is under way may take so long to end; with what follows it makes less than 30 s. */
const graceMs = 22_000
const ingestConcurrency = 4
/** While all parsers are at work on documents, so many others are loaded, stored or wait for a parser. */
const besideParsers = 3

/** Begins to do jobs in this process: those of each kind that it has the means for. */
export async function startWorkers(options: WorkersOptions): Promise<Workers> {
  const { concurrency } = options
  const pool = concurrency > 0 ? new ParserPool({ jobs: concurrency, restAfterMs: parserRestMs }) : null
  const starting = [startIngest(options), startExtract(options, pool), startExport(options)]
  const workers: QueueWorker[] = (await Promise.all(starting)).flat()
  const crawling = await startCrawl(options)
  return {
    stop: async () => {
      // Parsers end when the jobs that wait for them have been told so, and count as nobody's failure then.
      const force = setTimeout(() => pool?.kill(), graceMs + 1)
      const stopping = workers.map((worker) => worker.stop(graceMs))
      // A visit takes minutes, and is taken up where it stopped.
      await Promise.all([...stopping, ...crawling.map((worker) => worker.stop(0))])
      clearTimeout(force)
      await pool?.close()
    },
  }
}

async function startIngest({ queue, inbox, onIdle }: WorkersOptions): Promise<QueueWorker[]> {
  if (inbox === null) return []
  const handler = createIngestHandler({ inbox, queue })
  const kind = 'ingest'
  return [await queue.work({ kind, concurrency: ingestConcurrency, handler, onIdle: () => onIdle(kind) })]
}

async function startExtract(
  { queue, store, concurrency, onEnded, onIdle }: WorkersOptions,
  pool: ParserPool | null,
): Promise<QueueWorker[]> {
  if (pool === null) return []
  const handler = createExtractHandler({
    store,
    pool,
    identifyAgency: identifyPublisher,
    version: extractorVersion,
    onEnded,
  })
  const kind = 'extract'
  return [
    await queue.work({ kind, concurrency: concurrency + besideParsers, handler, onIdle: () => onIdle(kind) }),
  ]
}

async function startCrawl(options: WorkersOptions): Promise<QueueWorker[]> {
  const { crawler, queue, store, log, onIdle } = options
  const opened = crawler?.opened
  if (!crawler || !opened) return []
  const onEvent = ({ name }: Site, event: CrawlEvent): void => log.debug({ site: name, ...event }, 'crawl')
  const ports = { store, queue, visitor: opened.visitor, claims: crawler.claims, onEvent }
  const handler = createCrawlHandler(ports, crawler.book)
  const kind = 'crawl'
  return [await queue.work({ kind, concurrency: options.sitesAtOnce, handler, onIdle: () => onIdle(kind) })]
}

async function startExport({ queue, mirror, onIdle }: WorkersOptions): Promise<QueueWorker[]> {
  if (mirror === null) return []
  const kind = 'export'
  const handler = createExportHandler(mirror)
  return [await queue.work({ kind, concurrency: 1, handler, onIdle: () => onIdle(kind) })]
}
