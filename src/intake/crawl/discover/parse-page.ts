import { type CheerioAPI, load } from 'cheerio/slim'
import { decode } from '../../../read/charset/index.ts'
import { findPublished, type Published } from './find-published.ts'
import { lastingText } from './lasting-text.ts'
import type { PageLink } from './page-link.ts'
import { readDate } from './printed-date.ts'
import { textOf } from './text-of.ts'

/** A fetched page, taken apart. */
export interface Page {
  readonly url: string
  readonly title: string
  /** What people see, in one line. */
  readonly text: string
  /** The same without furniture that comes and goes: see `lastingText`. */
  readonly lastingText: string
  /** When it says that it was published; null where it does not. */
  readonly published: Published | null
  readonly links: readonly PageLink[]
  /** What stands in its script elements. */
  readonly scripts: readonly string[]
  readonly hasPassword: boolean
}

/** More links than any index has: what comes after is not looked at. */
const mostLinks = 20_000
const longestText = 500
const listEntry = 'li, tr, dd'
const longestEntry = 300
/** With the white space of its markup. */
const longestMarkup = 5000

/** The page in the bytes of an answer. Errors: none, whatever the bytes are. */
export function parsePage(bytes: Uint8Array, url: string, charset: string | null): Page {
  const $ = load(decode(bytes, charset === null ? {} : { charset }))
  const base = resolveUrl($('base[href]').first().attr('href') ?? '', url) ?? url
  const scripts = $('script')
    .toArray()
    .map((script) => textOf($(script)))
  const links = readLinks($, base)
  const title = toLine(textOf($('title').first()))
  const hasPassword = $('input[type="password"]').length > 0
  $('script, style, noscript, template').remove()
  const text = toLine(textOf($.root()))
  const published = findPublished($, text)
  return { url, title, text, lastingText: lastingText($), published, links, scripts, hasPassword }
}

/** An address as a page writes it, made absolute without its fragment; null where it leads to no page. */
export function resolveUrl(address: string, base: string): string | null {
  const written = address.trim()
  if (written === '' || !URL.canParse(written, base)) return null
  const url = new URL(written, base)
  if (!/^https?:$/u.test(url.protocol)) return null
  url.hash = ''
  return url.href
}

/** The links of a page or a part of one, in their order. */
export function readLinks($: CheerioAPI, base: string): readonly PageLink[] {
  return $('a[href], area[href], iframe[src], embed[src]')
    .toArray()
    .slice(0, mostLinks)
    .flatMap((element) => {
      const link = $(element)
      const url = resolveUrl(link.attr('href') ?? link.attr('src') ?? '', base)
      if (url === null) return []
      const title = toLine(link.attr('title') ?? '')
      const entry = toLine(textOf(link.closest(listEntry), longestMarkup))
      const date = entry.length <= longestEntry ? readDate(entry) : null
      const text = toLine(textOf(link, longestMarkup)).slice(0, longestText)
      return [{ url, text, title: title === '' ? null : title.slice(0, longestText), date }]
    })
}

function toLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim()
}
