import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Database, openEmbedded } from '../../src/database/index.ts'
import { fetchLimits, openTransport, type Transport, Visitor } from '../../src/intake/crawl/fetch/index.ts'
import {
  type CrawlEvent,
  type CrawlKeeper,
  type CrawlOutcome,
  parseAllowedHost,
  type Site,
  visitSite,
} from '../../src/intake/crawl/index.ts'
import { openStore, type Store } from '../../src/store/index.ts'
import { copyCluster } from '../servers/seeded-cluster.ts'
import { type Portal, type Route, startPortal } from './portal.ts'

/** A portal that is crawled into an embedded store of its own. */
export interface CrawledPortal {
  readonly portal: Portal
  readonly store: Store
  readonly site: Site
  /** Visits the site once, as `gongkai sources run` does; with the events of the visit. */
  crawl(setting?: Partial<VisitSetting>): Promise<CrawlOutcome & { readonly events: readonly CrawlEvent[] }>
  close(): Promise<void>
}

export interface VisitSetting {
  /** Default: the store; none for a visit that keeps nothing. */
  readonly keeper: CrawlKeeper | null
  /** How many the visit may make; default: 100. */
  readonly requests: number
}

/** Starts the portal, and opens store and visitor; the visitor hardly waits. */
export async function openCrawledPortal(
  routes: Readonly<Record<string, Route>>,
  path = '/zwgk/nb/index.html',
): Promise<CrawledPortal> {
  const folder = await mkdtemp(join(tmpdir(), 'gongkai-crawl-'))
  const database = await openEmbedded({ folder, makeCluster: copyCluster })
  const store = await openStore({ database, folder, version: '1.0.0' })
  const portal = await startPortal(routes)
  const allowed = [parseAllowedHost(new URL(portal.origin).host)].flatMap((host) => host ?? [])
  const transport = openTransport({
    userAgent: 'gongkai/0 (+test@songyue.test)',
    allowed,
    limits: fetchLimits,
  })
  const site: Site = {
    name: 'songyue',
    url: `${portal.origin}${path}`,
    agency: null,
    region: null,
    schedule: null,
    limits: { requests: 100, megabytes: 100 },
  }
  return {
    portal,
    store,
    site,
    crawl: async ({ keeper = store, requests = site.limits.requests } = {}) => {
      const events: CrawlEvent[] = []
      portal.log.length = 0
      const visitor = new Visitor({
        transport,
        agent: 'gongkai',
        pauseMs: 1,
        backoffMs: 1,
        patienceMs: 10,
        redirects: 5,
      })
      const onEvent = (event: CrawlEvent): void => {
        events.push(event)
      }
      const asked = { ...site, limits: { ...site.limits, requests } }
      const outcome = await visitSite(asked, { visitor, keeper, onEvent, onKept: async () => {} }, store)
      return { ...outcome, events }
    },
    close: () => close({ transport, portal, store, database, folder }),
  }
}

interface Opened {
  readonly transport: Transport
  readonly portal: Portal
  readonly store: Store
  readonly database: Database
  readonly folder: string
}

async function close({ transport, portal, store, database, folder }: Opened): Promise<void> {
  await transport.close()
  await portal.close()
  await store.close()
  await database.close()
  await rm(folder, { recursive: true })
}
