import { type Page, resolveUrl } from './parse-page.ts'

/** More pages than any index of yearly reports has. */
const mostPages = 200
const nextWords = /^(?:下一?页|后一?页|next|[>›»]{1,2})\s*[>›»]*$/iu

/**
 * Addresses of further pages of the same index: next links, numbered pages, and what `createPageHTML` would write.
 *
 * Order: as on the page, each once; the page itself is not among them.
 */
export function findNextPages(page: Page): readonly string[] {
  const linked = page.links.filter(({ text, url }) => isPageLink(text, url, page.url)).map(({ url }) => url)
  const written = page.scripts.flatMap((script) => writtenPages(script, page.url))
  return [...new Set([...linked, ...written])].filter((url) => url !== page.url).slice(0, mostPages)
}

function isPageLink(text: string, url: string, from: string): boolean {
  if (!isSibling(url, from)) return false
  return nextWords.test(text) || (/^\[?\d{1,3}\]?$/u.test(text) && isNumbered(url, from))
}

function isSibling(url: string, from: string): boolean {
  const [one, other] = [new URL(url), new URL(from)]
  return one.host === other.host && folderOf(one) === folderOf(other)
}

function folderOf({ pathname }: URL): string {
  return pathname.slice(0, pathname.lastIndexOf('/') + 1)
}

/** The same address but for digits (`index_2.html`, `?page=2`), so that a link "1" to an article is none. */
function isNumbered(url: string, from: string): boolean {
  const shapeOf = (address: string): string => {
    const { pathname, search } = new URL(address)
    return `${pathname.replace(/(?:index)?(?:[_-]?\d+)?(?:\.\w+)?$/u, '')}${[...new URLSearchParams(search).keys()].join()}`
  }
  return shapeOf(url) === shapeOf(from) || shapeOf(url).startsWith(shapeOf(from))
}

/** `createPageHTML(5, 0, "index", "html")`, or with the id of an element, and pages counted from 1, before it. */
const call = /createPageHTML\s*\((?<list>[^()]{1,200})\)/gu

function writtenPages(script: string, from: string): readonly string[] {
  return [...script.matchAll(call)].flatMap(({ groups }) => {
    const words = (groups?.list ?? '').split(',').map((word) => word.trim())
    const strings = words.filter((word) => /^['"].*['"]$/u.test(word)).map((word) => word.slice(1, -1))
    const [total] = words.map((word) => toNumber(word, script)).filter((number) => number !== null)
    const [name, extension] = strings.slice(-2)
    if (total === undefined || !name || !extension) return []
    const first = /^['"]/u.test(words[0] ?? '') ? 2 : 1
    const count = Math.min(Math.max(total - 1, 0), mostPages)
    const names = Array.from({ length: count }, (_, index) => `${name}_${index + first}.${extension}`)
    return names.flatMap((file) => resolveUrl(file, from) ?? [])
  })
}

/** A number, or a variable that the same script has set to one; null: something else. */
function toNumber(word: string, script: string): number | null {
  if (/^\d{1,9}$/u.test(word)) return Number(word)
  if (!/^[A-Za-z_$][\w$]*$/u.test(word)) return null
  const set = new RegExp(`(?<![\\w$])${word.replaceAll('$', '\\$')}\\s*=\\s*(\\d{1,9})(?![\\w.])`, 'u').exec(
    script,
  )
  return set === null ? null : Number(set[1])
}
