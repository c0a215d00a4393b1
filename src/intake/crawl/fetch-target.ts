import { createHash } from 'node:crypto'
import type { CrawlTarget } from '../../store/index.ts'
import type { CrawlPorts } from './crawl-ports.ts'
import { judgeLink } from './discover/index.ts'
import { type Budget, FetchError, type Visit } from './fetch/index.ts'
import { pageTurn } from './page-turn.ts'
import { type PageFound, parseFound, readFound } from './read-found.ts'

/** An address with what is there now, and what was there at the visit before. */
export interface Fetched {
  readonly before: CrawlTarget | null
  /** Null where the server said that nothing changed. */
  readonly visit: Visit | null
  /** Null for a file that is no page. */
  readonly found: PageFound | null
  /** Of what matters: a clock or a counter changes nothing. */
  readonly digest: string
  readonly isUnchanged: boolean
}

/** A report of pictures alone, with its markup, stays below. */
const longestPageBytes = 10_000_000

/** Fetches an address, unless the server says that it is as before. Errors: FetchError. */
export async function fetchTarget(
  { visitor, keeper, signal }: CrawlPorts,
  site: string,
  url: string,
  budget: Budget,
): Promise<Fetched> {
  const before = (await keeper?.loadTarget(site, url)) ?? null
  const remembered = before === null ? null : parseFound(before.found)
  // What other rules found must be found anew, and what was only announced must be kept.
  const isUsable =
    before !== null &&
    (before.found === null || remembered !== null) &&
    (before.sourceId === null || before.isKept)
  const visit = await visitor.visit(url, { budget, signal }, isUsable ? before : undefined)
  if (visit.type === 'not-modified' && before) {
    return { before, visit: null, found: remembered, digest: before.digest, isUnchanged: true }
  }
  const { found, digest } = await takeApart(visit)
  const isUnchanged =
    before?.digest === digest ||
    (remembered === null && found !== null && (await wasSame(keeper, before, visit, digest)))
  return { before, visit, found, digest, isUnchanged }
}

/** Whether the bytes that were kept give the same digest by the present rules: other rules leave out other furniture. */
async function wasSame(
  keeper: CrawlPorts['keeper'],
  before: CrawlTarget | null,
  visit: Visit,
  digest: string,
): Promise<boolean> {
  if (!before?.isKept || before.sourceId === null) return false
  const bytes = (await keeper?.loadBytes(before.sourceId)) ?? null
  return bytes !== null && (await takeApart({ ...visit, bytes })).digest === digest
}

/** The charset of a `Content-Type`; null where it names none. */
export function charsetOf(headers: Readonly<Record<string, string>>): string | null {
  return /charset\s*=\s*"?(?<charset>[\w.:-]+)/iu.exec(headers['content-type'] ?? '')?.groups?.charset ?? null
}

async function takeApart({
  bytes,
  finalUrl,
  headers,
}: Visit): Promise<{ found: PageFound | null; digest: string }> {
  if (!isPage(bytes, headers))
    return { found: null, digest: createHash('sha256').update(bytes).digest('hex') }
  if (bytes.length > longestPageBytes)
    throw new FetchError('too-large', `${finalUrl} (${longestPageBytes} bytes)`)
  await pageTurn()
  const isWanted = (link: Parameters<typeof judgeLink>[0]): boolean => judgeLink(link).type !== 'other'
  const { found, digest } = readFound(bytes, finalUrl, charsetOf(headers), isWanted)
  return { found, digest }
}

/** By its first bytes; a header alone is not believed, since download handlers say text/html of any file. */
function isPage(bytes: Uint8Array, headers: Readonly<Record<string, string>>): boolean {
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1')
  if (/^(?:%PDF|PK|Rar!|ÐÏ)/u.test(head)) return false
  if (/<(?:!doctype\s+html|html|head|body|meta|script|table|div)\b/iu.test(head)) return true
  return (
    /^text\/html|^application\/xhtml/iu.test(headers['content-type'] ?? '') &&
    headers['content-disposition'] === undefined
  )
}
