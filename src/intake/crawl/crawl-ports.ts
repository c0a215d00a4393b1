import type { CrawlStore, SightingStore, SourceStore } from '../../store/index.ts'
import type { CrawlEvent } from './crawl-event.ts'
import type { Visitor } from './fetch/index.ts'

/** What the crawler needs of the store. */
export type CrawlKeeper = Pick<
  CrawlStore,
  'loadTarget' | 'storeTarget' | 'noteFind' | 'listFinds' | 'listVisitsOf'
> &
  Pick<SightingStore, 'noteShown' | 'noteGone' | 'noteMissed' | 'listStanding'> &
  Pick<SourceStore, 'keepSource' | 'listOrigins' | 'loadBytes'>

/** What a run of a site works with. */
export interface CrawlPorts {
  readonly visitor: Visitor
  /** Null in a dry run, which remembers and keeps nothing. */
  readonly keeper: CrawlKeeper | null
  /** Told of every address in the order in which they were done. */
  readonly onEvent: (event: CrawlEvent) => void
  /** Told before `onEvent` of a source whose run is owed. */
  readonly onKept: (kept: Awaited<ReturnType<CrawlKeeper['keepSource']>>) => Promise<void>
  /** Ends the run before its next address. */
  readonly signal?: AbortSignal
}
