import type { CrawlTrail } from '../../store/index.ts'
import type { CrawlKeeper } from './crawl-ports.ts'
import type { Lead } from './keep-found.ts'

/** A report that a run did not come upon. */
export interface LostReport {
  readonly url: string
  readonly trail: CrawlTrail
}

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
