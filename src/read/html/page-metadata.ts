import { type CheerioAPI, load } from 'cheerio/slim'
import type { DomRoot } from './dom.ts'

/** What the head of a page says of the report. */
export interface PageMetadata {
  readonly titles: readonly string[]
  readonly agencies: readonly string[]
  /** The site's name, which tells at least the place. */
  readonly sites: readonly string[]
  readonly css: string
}

/** The head's titles, publishers and site names, each in order of trust and without empty ones, and its style rules. */
export function readPageMetadata(page: DomRoot): PageMetadata {
  const $ = load(page)
  return {
    titles: texts([...metaContents($, 'articletitle'), ...metaContents($, 'og:title'), ...pageTitles($)]),
    agencies: texts([
      ...metaContents($, 'contentsource'),
      ...metaContents($, 'author'),
      ...metaContents($, 'publisher'),
    ]),
    sites: texts(metaContents($, 'sitename')),
    css: $('style').text(),
  }
}

function metaContents($: CheerioAPI, name: string): string[] {
  return $('meta')
    .toArray()
    .filter(({ attribs }) => (attribs.name ?? attribs.property ?? '').toLowerCase() === name)
    .map(({ attribs }) => attribs.content ?? '')
}

/** `某局2023年报告_某市人民政府` */
const siteSeparator = /\s*[_|｜]+\s*|\s+[-–—]+\s+|[-–—]+(?=[\u4E00-\u9FFF])/

function pageTitles($: CheerioAPI): string[] {
  return $('title')
    .toArray()
    .map((title) => $(title).text().trim().split(siteSeparator)[0] ?? '')
}

function texts(values: readonly string[]): string[] {
  const folded = values.map((value) => value.replace(/\s+/g, ' ').trim())
  return [...new Set(folded)].filter((value) => /[\u4E00-\u9FFF]/.test(value))
}
