import type { CrawlStore, CrawlVisit } from '../../store/index.ts'
import type { CrawlPorts } from './crawl-ports.ts'
import { type CrawlOutcome, crawlSite } from './crawl-site.ts'
import { retryVisit } from './schedule/index.ts'
import type { Site } from './site.ts'

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
  const outcome = await crawlSite(site, ports)
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
