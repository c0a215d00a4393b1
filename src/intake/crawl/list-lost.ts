import { isAhead } from '../../clock-leap.ts'
import type { CrawlTrail, CrawlVisit, Page } from '../../store/index.ts'
import type { CrawlKeeper } from './crawl-ports.ts'
import type { Lead } from './keep-found.ts'

/** A report that a run did not come upon. */
export interface LostReport {
  readonly url: string
  readonly trail: CrawlTrail
}

const visitsAtOnce = 50

/** The reports that stood, or once stood, on a site, at addresses other than those that were seen. */
export async function listLost(
  keeper: CrawlKeeper,
  site: string,
  seen: ReadonlySet<string>,
): Promise<readonly LostReport[]> {
  const standing = (await keeper.listStanding(site)).filter(
    ({ url, reason }) => !seen.has(url) && reason !== 'replaced',
  )
  if (standing.length === 0) return []
  const trails = new Map((await keeper.listFinds(site)).map(({ trail }) => [trail.url, trail]))
  return standing.flatMap(({ url }) => {
    const trail = trails.get(url)
    return trail === undefined ? [] : [{ url, trail }]
  })
}

/** Pages of reports that offer a file which was not there at the last visit that came to its end. */
export async function listRenewed(keeper: CrawlKeeper, site: string): Promise<ReadonlySet<string>> {
  const since = await lastComplete(keeper, site)
  const finds = await keeper.listFinds(site)
  return new Set(
    finds.flatMap(({ trail }) =>
      trail.isAttached && trail.page !== null && trail.retrievedAt > since ? [trail.page] : [],
    ),
  )
}

/** When the last visit ended that was not broken off; before all times where there was none. */
async function lastComplete(keeper: CrawlKeeper, site: string): Promise<string> {
  const now = new Date()
  let after: string | null = null
  do {
    const { rows, next }: Page<CrawlVisit> = await keeper.listVisitsOf(site, { after, limit: visitsAtOnce })
    const ended = rows.find(({ state, startedAt }) => state === 'done' && !isAhead(startedAt, now))?.endedAt
    if (ended) return ended
    after = next
  } while (after !== null)
  return ''
}

/** The link that once led there, as it was. */
export function toLead(
  { page, linkText, printedDate, isAttached, published }: CrawlTrail,
  url: string,
): Lead | null {
  if (page === null) return null
  return {
    page,
    link: { url, text: linkText ?? '', title: null, date: printedDate },
    attached: isAttached ? { published, printedDate } : null,
  }
}
