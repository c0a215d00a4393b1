import { ThrottledError } from '../src/errors.ts'
import {
  type CrawlEvent,
  type CrawlOutcome,
  dueVisit,
  isDue,
  type OpenVisitor,
  type Site,
  type SiteBook,
  type SiteClaims,
  visitSite,
} from '../src/intake/index.ts'
import type { JobHandler, Queue } from '../src/queue/index.ts'
import { toExtractJob } from '../src/service/index.ts'
import type { KeptSource, Store } from '../src/store/index.ts'

/** What visiting sites needs of the other rooms. */
export interface CrawlPorts {
  readonly store: Store
  readonly queue: Pick<Queue, 'enqueue'>
  readonly visitor: OpenVisitor['visitor']
  readonly claims: SiteClaims
  readonly onEvent?: (site: Site, event: CrawlEvent) => void
  readonly onKept?: (kept: KeptSource) => void
}

/** So long a job waits while another process visits its site. */
const heldRetryMs = 10_000

/**
 * Does `crawl` jobs: visits a site if a visit of it is due and nobody else is at it.
 *
 * What the site does wrong is noted in the store, and no failure of the job. Done twice, a job visits once. Errors:
 * ThrottledError while another process visits the site; TransientError.
 */
export function createCrawlHandler(ports: CrawlPorts, book: Pick<SiteBook, 'find'>): JobHandler<'crawl'> {
  return async ({ site: name }, { signal }) => {
    const site = await book.find(name)
    if (site === null) return
    const outcome = await visitClaimed(site, ports, { signal, isDueOnly: true })
    // Whoever is at it may have died; if not, the visit will not be due any more.
    if (outcome === 'held') throw new ThrottledError(heldRetryMs)
  }
}

/** How a visit is to be made. */
export interface VisitTerms {
  readonly signal: AbortSignal
  /** Leaves a site alone that was visited meanwhile. */
  readonly isDueOnly: boolean
}

/** Visits a site that nobody else visits; 'held' where somebody does, 'not-due' where it need not be visited. */
export async function visitClaimed(
  site: Site,
  ports: CrawlPorts,
  { signal, isDueOnly }: VisitTerms,
): Promise<CrawlOutcome | 'held' | 'not-due'> {
  const { store, visitor } = ports
  const claim = await ports.claims.claim(site.name)
  if (claim === null) return 'held'
  const stopping = new AbortController()
  const stop = (): void => stopping.abort()
  for (const one of [signal, claim.signal]) one.addEventListener('abort', stop)
  try {
    if (signal.aborted || (isDueOnly && !(await isStillDue(site, store)))) return 'not-due'
    const onEvent = (event: CrawlEvent): void => ports.onEvent?.(site, event)
    const onKept = (kept: KeptSource): Promise<void> => haveRead(kept, ports)
    return await visitSite(site, { visitor, keeper: store, onEvent, onKept, signal: stopping.signal }, store)
  } finally {
    for (const one of [signal, claim.signal]) one.removeEventListener('abort', stop)
    await claim.release()
  }
}

/** By what the store knows now that the site is ours: whoever had it before may have ended its visit. */
async function isStillDue(site: Site, store: Pick<Store, 'loadLastVisit' | 'loadRequest'>): Promise<boolean> {
  const visit = await store.loadLastVisit(site.name)
  const requestedAt = await store.loadRequest(site.name)
  const now = new Date()
  return isDue(dueVisit(site, { site: site.name, visit, requestedAt, isClaimed: false }, now), now)
}

async function haveRead(kept: KeptSource, { queue, onKept }: CrawlPorts): Promise<void> {
  onKept?.(kept)
  // Where the queue is away, the run is added when it is back.
  if (kept.owedRun) await queue.enqueue([toExtractJob(kept.owedRun)]).catch(() => {})
}
