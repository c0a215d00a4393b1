import {
  type CrawlEvent,
  type CrawlOutcome,
  crawlSite,
  type OpenVisitor,
  type Site,
} from '../intake/index.ts'
import type { CrawlVisit } from '../store/index.ts'
import { followEvents } from './follow-events.ts'

/** What a dry run tells: of every address, and at last how it ended. */
export type SiteTestLine =
  | CrawlEvent
  | {
      readonly type: 'ended'
      readonly counts: CrawlOutcome['counts']
      readonly failure: CrawlVisit['failure']
    }

/** Visits a site and keeps and remembers nothing; it ends with whoever stops listening. */
export async function* dryRun(site: Site, visitor: OpenVisitor['visitor']): AsyncGenerator<SiteTestLine> {
  const ports = { visitor, keeper: null, onKept: async () => {} }
  const { counts, failure } = yield* followEvents<CrawlEvent, CrawlOutcome>((onEvent, signal) =>
    crawlSite(site, { ...ports, onEvent, signal }),
  )
  yield { type: 'ended', counts, failure: failure && { code: failure.code, detail: failure.detail } }
}
