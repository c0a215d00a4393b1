import {
  type DueVisit,
  dueVisit,
  type OpenVisitor,
  type Site,
  type SiteBook,
  siteAt,
  sitesSchema,
} from '../intake/index.ts'
import type { CrawlVisit, Page, PageRequest, Store } from '../store/index.ts'
import { dryRun, type SiteTestLine } from './dry-run.ts'
import { RequestError } from './request-error.ts'

/** A site with how it stands. */
export interface WatchedSite extends DueVisit {
  readonly site: Site
  /** The last one; null before the first. */
  readonly visit: CrawlVisit | null
}

export interface WatchedSites {
  /** Changes with the list, and goes with a change of it. */
  readonly revision: string
  /** Where the list stands; null where no file of this machine has it. */
  readonly file: string | null
  /** Whether sites are visited: not before somebody said who visits. */
  readonly isVisiting: boolean
  readonly rows: readonly WatchedSite[]
}

/** The list of sites put in place of another. */
export interface SiteListChange {
  /** Of the list that was changed. */
  readonly revision: string
  /** Entries as the file has them, checked here. */
  readonly sites: readonly unknown[]
}

/** What is to be tried: a site of the list, or an address that is not on it yet. */
export type SiteTest = { readonly name: string } | { readonly url: string }

/**
 * What people ask of the websites that are watched.
 *
 * Errors of all: RequestError where the request cannot be met; TransientError where the database is away;
 * ConfigError where the file of the list is damaged.
 */
export interface SiteOperations {
  listSites(): Promise<WatchedSites>
  putSites(change: SiteListChange): Promise<WatchedSites>
  /** Has a site visited now, or again after the visit that is under way. */
  runSite(name: string): Promise<void>
  /** A dry run, which keeps and remembers nothing. It ends with whoever stops listening. */
  testSite(test: SiteTest): AsyncIterable<SiteTestLine>
  /** The last one first. */
  listSiteVisits(name: string, page: PageRequest): Promise<Page<CrawlVisit>>
}

export interface SiteOperationsOptions {
  readonly store: Store
  readonly book: SiteBook
  /** Null where nobody said who visits. */
  readonly visitor: OpenVisitor['visitor'] | null
  /** Called when something may be due. */
  readonly visitRequested: () => void
}

/** Meets requests from an open store and its list of sites. */
export function siteOperations(options: SiteOperationsOptions): SiteOperations {
  const { store, book, visitor, visitRequested } = options
  return {
    listSites: () => listSites(options),
    putSites: async ({ revision, sites }) => {
      const list = await book.load()
      if (list.revision !== revision) throw new RequestError('list-changed', revision)
      const { success, data, error } = sitesSchema.safeParse(sites)
      if (!success) throw new RequestError('invalid-list', error.issues[0]?.message ?? '')
      await book.put(data)
      visitRequested()
      return listSites(options)
    },
    runSite: async (name) => {
      await findSite(book, name)
      requireVisitor(visitor, name)
      await store.requestVisits([name])
      visitRequested()
    },
    testSite: (test) => testSite(test, options),
    listSiteVisits: (name, page) => store.listVisitsOf(name, page),
  }
}

async function listSites({ store, book, visitor }: SiteOperationsOptions): Promise<WatchedSites> {
  const { sites, revision } = await book.load()
  const states = new Map((await store.listSiteStates()).map((state) => [state.site, state]))
  const now = new Date()
  const rows = sites.map((site): WatchedSite => {
    const state = states.get(site.name) ?? null
    return { site, visit: state?.visit ?? null, ...dueVisit(site, state, now) }
  })
  return { revision, file: book.file, isVisiting: visitor !== null, rows }
}

async function* testSite(
  test: SiteTest,
  { book, visitor }: SiteOperationsOptions,
): AsyncGenerator<SiteTestLine> {
  const site = 'name' in test ? await findSite(book, test.name) : toSite(test.url)
  yield* dryRun(site, requireVisitor(visitor, site.name))
}

async function findSite(book: SiteBook, name: string): Promise<Site> {
  const site = await book.find(name)
  if (site === null) throw new RequestError('unknown-site', name)
  return site
}

function toSite(url: string): Site {
  const site = siteAt(url)
  if (site === null) throw new RequestError('unknown-site', url)
  return site
}

function requireVisitor<T>(visitor: T | null, name: string): T {
  if (visitor === null) throw new RequestError('no-contact', name)
  return visitor
}
