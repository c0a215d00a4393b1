import type { Logger } from 'pino'
import {
  type OpenVisitor,
  type OpenVisitorOptions,
  openVisitor,
  owedVisits,
  type Site,
  SiteBook,
  SiteClaims,
  scheduledVisits,
} from '../src/intake/index.ts'
import type { ListOwed, Queue } from '../src/queue/index.ts'
import { writeAside } from '../src/service/index.ts'
import type { Store } from '../src/store/index.ts'

export interface CrawlerOptions {
  /** The list that people edit; null for a machine that has none. */
  readonly file: string | null
  /** Null where nobody said who visits: sites are listed then, and not visited. */
  readonly visitor: Omit<OpenVisitorOptions, 'turns'> | null
  /** Whether this process visits what is due; default: it does. */
  readonly isWorking?: boolean
  /** Sites visited at a time; on one host they wait for each other. */
  readonly sitesAtOnce?: number
}

/** What a process knows and has for visiting sites. */
export interface Crawler {
  readonly book: SiteBook
  readonly claims: SiteClaims
  /** Null where nobody said who visits. */
  readonly opened: OpenVisitor | null
  /** The visits that are due; it also has the queue add those to come by itself. */
  readonly listOwed: ListOwed
  close(): Promise<void>
}

/** So many looks for what is due pass before a queue that may have lost its times is given them anew. */
const looksPerSchedule = 10

/** Opens what visits of sites need, on an open store and queue. */
export function openCrawler(
  { file, visitor }: CrawlerOptions,
  { store, queue, log }: { readonly store: Store; readonly queue: Queue; readonly log: Logger },
): Crawler {
  const book = new SiteBook({ store, file, write: writeAside })
  const claims = new SiteClaims(store)
  const opened = visitor && openVisitor({ ...visitor, turns: claims.turns })
  let looks = 0
  let scheduled: string | null = null
  const loadSites = async (): Promise<readonly Site[]> => {
    const { sites, revision } = await book.load()
    if (revision !== scheduled || looks % looksPerSchedule === 0) {
      await queue.schedule('crawl', scheduledVisits(sites))
      log.debug({ sites: sites.length }, 'sites are scheduled')
    }
    scheduled = revision
    looks += 1
    return sites
  }
  return {
    book,
    claims,
    opened,
    listOwed: owedVisits(loadSites, store),
    close: async () => {
      await claims.close()
      await opened?.close()
    },
  }
}
