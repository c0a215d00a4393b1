import type { PageLink } from './page-link.ts'
import { type Page, resolveUrl } from './parse-page.ts'

const longestScript = 2_000_000
const mostLists = 20
const titleKeys = ['title', 'docTitle', 'name', 'subject', 'bt']
const urlKeys = ['url', 'docPubUrl', 'link', 'href', 'linkUrl']

/** Links in JSON lists that scripts of the page hold and show: objects with a title and an address. */
export function findListedLinks(page: Page): readonly PageLink[] {
  const found = page.scripts
    .filter(({ length }) => length <= longestScript)
    .flatMap((script) => jsonLists(script).flatMap(objectsIn))
    .flatMap((entry) => toLink(entry, page.url) ?? [])
  return [...new Map(found.map((link) => [link.url, link])).values()]
}

/** Lists of objects, from `[{` to the bracket that closes it. */
function jsonLists(script: string): readonly unknown[] {
  const lists: unknown[] = []
  for (const { index } of [...script.matchAll(/\[\s*\{/gu)].slice(0, mostLists)) {
    const end = closingBracket(script, index)
    const list = end === null ? null : parseJson(script.slice(index, end + 1))
    if (list !== null) lists.push(list)
  }
  return lists
}

function closingBracket(text: string, start: number): number | null {
  let depth = 0
  let isQuoted = false
  for (let index = start; index < text.length; index++) {
    const character = text[index]
    if (isQuoted && character === '\\') index += 1
    else if (character === '"') isQuoted = !isQuoted
    else if (isQuoted) continue
    else if (character === '[') depth += 1
    else if (character === ']') {
      depth -= 1
      if (depth === 0) return index
    }
  }
  return null
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // A list of a program, not of data.
    return null
  }
}

function objectsIn(value: unknown): readonly Readonly<Record<string, unknown>>[] {
  if (Array.isArray(value)) return value.flatMap(objectsIn)
  if (typeof value !== 'object' || value === null) return []
  const nested = Object.values(value).filter((inner) => typeof inner === 'object')
  return [value as Record<string, unknown>, ...nested.flatMap(objectsIn)]
}

function toLink(entry: Readonly<Record<string, unknown>>, base: string): PageLink | null {
  const pick = (keys: readonly string[]): string | undefined =>
    keys.map((key) => entry[key]).find((value) => typeof value === 'string' && value !== '') as
      | string
      | undefined
  const text = pick(titleKeys)
  const url = resolveUrl(pick(urlKeys) ?? '', base)
  return text === undefined || url === null ? null : { url, text, title: null, date: null }
}
