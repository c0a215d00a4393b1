import { TransientError } from '../../errors.ts'
import type { CrawlStore, CrawlVisit } from '../../store/index.ts'
import type { CrawlPorts } from './crawl-ports.ts'
import { type CrawlOutcome, crawlSite } from './crawl-site.ts'
import { retryVisit } from './schedule/index.ts'
import type { Site } from './site.ts'

/** After a fault of ours a site is left alone for so long. */
const faultRestMs = 3_600_000

/**
 * Crawls a site and notes in the store when, and how it ended.
 *
 * A visit that was stopped is not noted as ended: it is due again.
 */
export async function visitSite(
  site: Site,
  ports: CrawlPorts,
  store: Pick<CrawlStore, 'listVisitsOf' | 'noteVisit'>,
  now: () => Date = () => new Date(),
): Promise<CrawlOutcome> {
  const [before = null] = (await store.listVisitsOf(site.name, { after: null, limit: 1 })).rows
  const begun: CrawlVisit = {
    site: site.name,
    state: 'running',
    startedAt: now().toISOString(),
    endedAt: null,
    counts: {},
    failure: null,
    retryAt: null,
  }
  await store.noteVisit(begun)
  const outcome = await crawl(site, ports, async (detail) => {
    const ended = now()
    const retryAt = new Date(ended.getTime() + faultRestMs).toISOString()
    const failure = { code: 'internal-error', detail }
    await store.noteVisit({ ...begun, state: 'failed', endedAt: ended.toISOString(), failure, retryAt })
  })
  const { counts, failure } = outcome
  if (failure?.code === 'stopped') return outcome
  const ended = now()
  await store.noteVisit({
    ...begun,
    state: failure === null ? 'done' : 'failed',
    endedAt: ended.toISOString(),
    counts,
    failure: failure && { code: failure.code, detail: failure.detail },
    retryAt: retryVisit(failure, before, ended)?.toISOString() ?? null,
  })
  return outcome
}

/** The outcome; before an error of ours leaves, it is noted, so that the site is not visited again and again. */
async function crawl(
  site: Site,
  ports: CrawlPorts,
  noteFault: (detail: string) => Promise<void>,
): Promise<CrawlOutcome> {
  try {
    return await crawlSite(site, ports)
  } catch (error) {
    // A database that was away is there again soon, and the job is tried again.
    if (!(error instanceof TransientError)) await noteFault(String(error))
    throw error
  }
}
