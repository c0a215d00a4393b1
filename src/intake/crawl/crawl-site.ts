import type { GoneReason } from '../../store/index.ts'
import type { CrawlEvent, PassedOverReason } from './crawl-event.ts'
import type { CrawlKeeper, CrawlPorts } from './crawl-ports.ts'
import { judgeLink } from './discover/index.ts'
import { Budget, FetchError } from './fetch/index.ts'
import { type Fetched, fetchTarget } from './fetch-target.ts'
import { isSentHome } from './is-sent-home.ts'
import { type Finding, keepFound, type Lead, nameOf, toTarget } from './keep-found.ts'
import { listLost, listRenewed, toLead } from './list-lost.ts'
import type { PageFound } from './read-found.ts'
import type { Site } from './site.ts'

/** How a run of a site ended. */
export interface CrawlOutcome {
  /** By the types of events. */
  readonly counts: Readonly<Record<string, number>>
  /** Why it stopped, or found nothing; null where it came to its end. */
  readonly failure: CrawlFailure | null
}

export interface CrawlFailure {
  readonly code: PassedOverReason
  readonly detail: string
  /** What the site asked for; null where it did not. */
  readonly retryAfterMs: number | null
}

/** An address to visit, and what it should be. */
interface Step {
  readonly type: 'start' | 'index' | 'report' | 'attachment'
  readonly url: string
  readonly lead: Lead | null
  readonly year: number | null
}

const bytesPerMegabyte = 1_000_000
/** So many addresses one after the other without an answer: the site is down. */
const mostInVain = 3
const inVain: ReadonlySet<PassedOverReason> = new Set([
  'unreachable',
  'timed-out',
  'server-error',
  'name-not-found',
])
const goneReasons: ReadonlyMap<PassedOverReason, GoneReason> = new Map([
  ['not-found', 'not-found'],
  ['gone', 'removed'],
  ['missing', 'missing'],
])
const walls: ReadonlySet<string> = new Set(['missing', 'login', 'verification', 'empty'])

/**
 * Visits a site from its address on: index pages, the reports that they name, and the files that hold them; then the
 * reports that stood there before and that no page names any more.
 *
 * Each address is visited once, so that pages that link to each other end. Errors: those of the store only; what
 * the site does wrong is an event, or the failure of the run.
 */
export async function crawlSite(site: Site, ports: CrawlPorts): Promise<CrawlOutcome> {
  const crawl = new SiteCrawl(site, ports)
  return crawl.run()
}

class SiteCrawl {
  readonly #site: Site
  readonly #ports: CrawlPorts
  readonly #budget: Budget
  readonly #seen = new Set<string>()
  readonly #told = new Set<string>()
  /** Addresses where nothing is any more. */
  readonly #gone = new Set<string>()
  readonly #steps: Step[] = []
  readonly #counts: Record<string, number> = {}
  #failure: CrawlOutcome['failure'] = null
  #inVain = 0

  constructor(site: Site, ports: CrawlPorts) {
    this.#site = site
    this.#ports = ports
    const { requests, megabytes } = site.limits
    this.#budget = new Budget({ requests, bytes: megabytes * bytesPerMegabyte })
  }

  async run(): Promise<CrawlOutcome> {
    const { keeper } = this.#ports
    this.#plan([{ type: 'start', url: this.#site.url, lead: null, year: null }])
    await this.#walk()
    if (keeper !== null && this.#failure === null) await this.#lookForLost(keeper)
    return { counts: this.#counts, failure: this.#failure }
  }

  async #walk(): Promise<void> {
    for (let step = this.#steps.shift(); step && this.#failure === null; step = this.#steps.shift()) {
      if (this.#ports.signal?.aborted) this.#stop(step)
      else await this.#take(step)
    }
  }

  /** Pages before their files: a page tells whether a file that it offered was replaced. */
  async #lookForLost(keeper: CrawlKeeper): Promise<void> {
    for (const { trail } of await listLost(keeper, this.#site.name, this.#seen)) {
      const { page, isAttached, year } = trail
      if (isAttached && page !== null) this.#plan([{ type: 'report', url: page, lead: null, year }])
    }
    await this.#walk()
    if (this.#failure !== null) return
    const renewed = await listRenewed(keeper, this.#site.name)
    for (const { url, trail } of await listLost(keeper, this.#site.name, this.#seen)) {
      const { page, isAttached, year } = trail
      const type = isAttached ? 'attachment' : 'report'
      const step: Step = { type, url, lead: toLead(trail, url), year }
      if (!isAttached || page === null) this.#plan([step])
      else if (this.#gone.has(page)) await this.#noteGone(step, 'page-gone')
      else if (renewed.has(page)) await this.#noteGone(step, 'replaced')
      else this.#plan([step])
    }
    await this.#walk()
  }

  #plan(steps: readonly Step[]): void {
    for (const step of steps) {
      if (this.#seen.has(step.url)) continue
      this.#seen.add(step.url)
      this.#steps.push(step)
    }
  }

  async #take(step: Step): Promise<void> {
    // A dry run looks at pages only.
    if (step.type === 'attachment' && this.#ports.keeper === null) return this.#wouldKeep(step)
    try {
      const fetched = await fetchTarget(this.#ports, this.#site.name, step.url, this.#budget)
      this.#inVain = 0
      await this.#handle(step, fetched)
    } catch (error) {
      if (this.#ports.signal?.aborted) return this.#stop(step)
      if (!(error instanceof FetchError)) throw error
      await this.#fail(step, error)
    }
  }

  #stop({ url }: Step): void {
    this.#failure = { code: 'stopped', detail: url, retryAfterMs: null }
  }

  async #fail(step: Step, { code, detail, retryAfterMs }: FetchError): Promise<void> {
    this.#inVain = inVain.has(code) ? this.#inVain + 1 : 0
    await this.#miss(step, code, detail)
    const isOver = step.type === 'start' || code === 'budget' || code === 'busy' || this.#inVain >= mostInVain
    if (isOver) this.#failure = { code, detail, retryAfterMs }
  }

  async #handle(step: Step, fetched: Fetched): Promise<void> {
    const { found } = fetched
    if (found === null || found.verdict === 'report') return this.#keep(step, fetched)
    // A page may show what its scripts hold: then its lists are read from them.
    const isWall = walls.has(found.verdict) && (found.verdict !== 'empty' || found.links.length === 0)
    if (isWall) return this.#meetWall(step, found.verdict as PassedOverReason)
    if (this.#isSentHome(step, fetched)) return this.#meetWall(step, 'missing')
    if (step.type === 'attachment') return this.#miss(step, 'no-report')
    if (step.type !== 'report' && this.#readIndex(step, found)) return this.#remember(step, fetched)
    const attachments = this.#readAttachments(step, found)
    if (attachments === 0 && found.verdict === 'narrative') return this.#keep(step, fetched)
    const wasReport = fetched.before?.isKept === true
    if (attachments === 0) await this.#meetWall(step, 'no-report')
    else if (wasReport) await this.#noteGone(step, 'replaced')
    // A wall of a kind that we do not know: what stood there stays known.
    if (attachments > 0 || !wasReport) await this.#remember(step, fetched)
  }

  #isSentHome({ type, url }: Step, { visit }: Fetched): boolean {
    const isOfReport = type === 'report' || type === 'attachment'
    return isOfReport && visit !== null && isSentHome(url, visit.finalUrl, this.#site.url)
  }

  /** Whether the page names reports or further pages; it plans them. */
  #readIndex(step: Step, found: PageFound): boolean {
    const page = step.url
    const reports = found.links.flatMap((link): readonly Step[] => {
      const verdict = judgeLink(link)
      if (verdict.type === 'passed-over')
        this.#passOverLink({ ...step, url: link.url, lead: { page, link, attached: null } }, verdict.reason)
      return verdict.type === 'report'
        ? [{ type: 'report', url: link.url, lead: { page, link, attached: null }, year: verdict.year }]
        : []
    })
    const pages = found.nextPages.map((url): Step => ({ type: 'index', url, lead: null, year: null }))
    if (reports.length === 0 && pages.length === 0 && step.type === 'start') return false
    this.#tell({ type: 'index', url: step.url, reports: reports.length, pages: pages.length })
    this.#plan([...reports, ...pages])
    return true
  }

  /** How many files the page offers for its report; it plans them. */
  #readAttachments({ url, lead, year }: Step, { attachments, published }: PageFound): number {
    const attached = { published, printedDate: lead?.link.date ?? null }
    const files = attachments.map(
      ({ link }): Step => ({ type: 'attachment', url: link.url, lead: { page: url, link, attached }, year }),
    )
    const wanted = files.filter((file) => this.#isOfReport(file))
    this.#plan(wanted)
    return wanted.length
  }

  /** A page shows files of other years and other reports beside its own. */
  #isOfReport(step: Step): boolean {
    const { lead, year } = step
    if (lead === null) return true
    const verdict = judgeLink(lead.link)
    const isOther = verdict.type === 'passed-over' && verdict.reason === 'other-report'
    const isOtherYear =
      verdict.type === 'report' && year !== null && verdict.year !== null && verdict.year !== year
    if (!isOther && !isOtherYear) return true
    this.#passOverLink(step, isOther ? 'other-report' : 'other-year')
    return false
  }

  async #keep(step: Step, fetched: Fetched): Promise<void> {
    const { keeper, onKept } = this.#ports
    if (keeper === null) return this.#wouldKeep(step)
    this.#tell(await keepFound(keeper, this.#toFinding(step, fetched), onKept))
  }

  #wouldKeep({ url, lead, year }: Step): void {
    this.#tell({ type: 'would-keep', url, name: linkText(url, lead), year })
  }

  async #remember(step: Step, fetched: Fetched): Promise<void> {
    const { visit } = fetched
    if (visit === null) return
    await this.#ports.keeper?.storeTarget(toTarget(this.#toFinding(step, fetched), visit))
  }

  async #meetWall(step: Step, reason: PassedOverReason): Promise<void> {
    await this.#miss(step, reason)
    if (step.type === 'start') this.#failure = { code: reason, detail: step.url, retryAfterMs: null }
  }

  /** A report that stood there is gone; whatever else is passed over, and remembered where it may be a report. */
  async #miss(step: Step, code: PassedOverReason, detail: string | null = null): Promise<void> {
    const reason = goneReasons.get(code)
    if (reason !== undefined) this.#gone.add(step.url)
    else await this.#noteMissed(step, code)
    if (reason === undefined || !(await this.#noteGone(step, reason))) this.#passOver(step, code, detail)
  }

  async #noteMissed({ type, url, lead, year }: Step, reason: PassedOverReason): Promise<void> {
    if (type !== 'report' && type !== 'attachment') return
    const name = linkText(url, lead)
    await this.#ports.keeper?.noteMissed({ site: this.#site.name, url, name, year, reason })
  }

  async #noteGone({ url, lead }: Step, reason: GoneReason): Promise<boolean> {
    const isNew = (await this.#ports.keeper?.noteGone({ site: this.#site.name, url }, reason)) ?? false
    if (isNew) this.#tell({ type: 'gone', url, name: linkText(url, lead), reason })
    return isNew
  }

  /** A link that stands on every page is told of once. */
  #passOverLink(step: Step, reason: PassedOverReason): void {
    if (this.#seen.has(step.url) || this.#told.has(step.url)) return
    this.#told.add(step.url)
    this.#passOver(step, reason)
  }

  #passOver({ url, lead }: Step, reason: PassedOverReason, detail: string | null = null): void {
    this.#tell({ type: 'passed-over', url, name: linkText(url, lead), reason, detail })
  }

  #tell(event: CrawlEvent): void {
    this.#counts[event.type] = (this.#counts[event.type] ?? 0) + 1
    this.#ports.onEvent(event)
  }

  #toFinding({ url, lead, year }: Step, fetched: Fetched): Finding {
    return { site: this.#site.name, url, fetched, lead, year }
  }
}

function linkText(url: string, lead: Lead | null): string {
  const text = lead?.link.title ?? lead?.link.text ?? ''
  return text === '' ? nameOf(url, null, lead) : text
}
