import { createHash } from 'node:crypto'
import type { CrawlTarget, CrawlTrail } from '../../store/index.ts'
import type { CrawlEvent } from './crawl-event.ts'
import type { CrawlKeeper, CrawlPorts } from './crawl-ports.ts'
import { attachmentName, type PageLink, type Published } from './discover/index.ts'
import type { Visit } from './fetch/index.ts'
import { charsetOf, type Fetched } from './fetch-target.ts'

/** When the page of a report says that it was published, and when the index does. */
export interface Attached {
  readonly published: Published | null
  /** YYYY-MM-DD. */
  readonly printedDate: string | null
}

/** The link that led to a report; null for the address that the user gave. */
export interface Lead {
  readonly page: string
  readonly link: PageLink
  /** Null unless the page is that of the report, and the link leads to a file of it. */
  readonly attached: Attached | null
}

const trailHeaders = [
  'content-type',
  'content-length',
  'content-disposition',
  'etag',
  'last-modified',
  'date',
]

/** Something that was fetched and is to be kept. */
export interface Finding {
  readonly site: string
  /** Where the link led, before redirects. */
  readonly url: string
  readonly fetched: Fetched
  readonly lead: Lead | null
  readonly year: number | null
}

/**
 * Keeps what was fetched as a source with its trail, once: what is there already is not kept again.
 *
 * The address is noted before the source is kept and after, so that a process that dies in between is taken up
 * where it stopped, also if the page shows another clock by then.
 */
export async function keepFound(
  keeper: CrawlKeeper,
  finding: Finding,
  onKept: CrawlPorts['onKept'],
): Promise<CrawlEvent> {
  const { url, lead } = finding
  const { before, visit, isUnchanged } = finding.fetched
  const name =
    visit === null && lead !== null ? (lead.link.title ?? lead.link.text) : nameOf(url, visit, lead)
  const announced = isUnchanged ? (before?.sourceId ?? null) : null
  if (visit !== null && (announced === null || !before?.isKept)) {
    const bytes = announced === null ? null : await keeper.loadBytes(announced)
    return keep(keeper, finding, visit, bytes ?? visit.bytes, onKept)
  }
  if (announced === null) return { type: 'unchanged', url, name }
  if ((await keeper.listOrigins(announced)).length === 0) {
    return { type: 'passed-over', url, name, reason: 'forgotten', detail: null }
  }
  if (visit !== null) {
    await keeper.storeTarget({ ...toTarget(finding, visit), sourceId: announced, isKept: true })
  }
  const isBack = await keeper.noteShown({ site: finding.site, url, sourceId: announced })
  return isBack ? { type: 'back', url, name, sourceId: announced } : { type: 'unchanged', url, name }
}

/** How people call what a lead leads to. */
export function nameOf(url: string, visit: Visit | null, lead: Lead | null): string {
  const disposition = visit?.headers['content-disposition']
  if (disposition !== undefined) return attachmentName(disposition, visit?.finalUrl ?? url)
  return attachmentName(undefined, visit?.finalUrl ?? lead?.link.url ?? url)
}

/** Without a source: as a page that leads to others is remembered. */
export function toTarget({ site, url, fetched }: Finding, { headers }: Visit): CrawlTarget {
  return {
    site,
    url,
    etag: headers.etag ?? null,
    lastModified: headers['last-modified'] ?? null,
    digest: fetched.digest,
    sourceId: null,
    isKept: false,
    found: fetched.found,
  }
}

async function keep(
  keeper: CrawlKeeper,
  finding: Finding,
  visit: Visit,
  bytes: Uint8Array,
  onKept: CrawlPorts['onKept'],
): Promise<CrawlEvent> {
  const { site, url, lead, fetched } = finding
  const sourceId = createHash('sha256').update(bytes).digest('hex')
  const name = nameOf(url, visit, lead)
  const target = { ...toTarget(finding, visit), sourceId }
  await keeper.storeTarget({ ...target, isKept: false })
  const { finalUrl, retrievedAt, headers } = visit
  const kept = await keeper.keepSource(bytes, {
    name,
    url: finalUrl,
    retrievedAt,
    charset: charsetOf(headers),
  })
  await keeper.noteFind({ site, sourceId, trail: toTrail(finding, visit) })
  await keeper.storeTarget({ ...target, isKept: true })
  await onKept(kept)
  const isChanged = fetched.before?.isKept === true && fetched.before.sourceId !== sourceId
  return { type: 'kept', url, name, sourceId, isNew: kept.isNew, isChanged }
}

function toTrail({ url, lead, year, fetched }: Finding, visit: Visit): CrawlTrail {
  const headers = Object.entries(visit.headers).filter(([name]) => trailHeaders.includes(name))
  return {
    url,
    finalUrl: visit.finalUrl,
    page: lead?.page ?? null,
    linkText: lead === null ? null : (lead.link.title ?? lead.link.text),
    isAttached: lead !== null && lead.attached !== null,
    printedDate: lead?.link.date ?? lead?.attached?.printedDate ?? null,
    published: lead?.attached ? lead.attached.published : (fetched.found?.published ?? null),
    year,
    retrievedAt: visit.retrievedAt,
    headers: Object.fromEntries(headers),
  }
}
