import type { CrawlStore } from '../../store/index.ts'
import type { CrawlPorts } from './crawl-ports.ts'
import { type CrawlOutcome, crawlSite } from './crawl-site.ts'
import type { Site } from './site.ts'

/** Crawls a site and notes in the store when, and how it ended. */
export async function visitSite(
  site: Site,
  ports: CrawlPorts,
  store: Pick<CrawlStore, 'noteVisit'>,
  now: () => Date = () => new Date(),
): Promise<CrawlOutcome> {
  const begun = {
    site: site.name,
    startedAt: now().toISOString(),
    endedAt: null,
    failure: null,
    retryAt: null,
  } as const
  await store.noteVisit({ ...begun, state: 'running', counts: {} })
  const { counts, failure } = await crawlSite(site, ports)
  const state = failure === null ? 'done' : 'failed'
  await store.noteVisit({ ...begun, state, endedAt: now().toISOString(), counts, failure })
  return { counts, failure }
}
