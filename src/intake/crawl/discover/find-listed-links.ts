import { load } from 'cheerio/slim'
import type { PageLink } from './page-link.ts'
import { type Page, readLinks, resolveUrl } from './parse-page.ts'
import { readDate } from './printed-date.ts'
import { parseScriptList } from './script-list.ts'

const longestScript = 2_000_000
const mostLists = 20
const mostRecords = 2000
/** In lower case. */
const titleKeys = ['title', 'doctitle', 'articletitle', 'infotitle', 'linktitle', 'name', 'subject', 'bt']
const urlKeys = ['url', 'docpuburl', 'articleurl', 'infourl', 'pageurl', 'puburl', 'link', 'href', 'linkurl']
const dateKeys = [
  'pubdate',
  'publishdate',
  'publishtime',
  'docreltime',
  'releasedate',
  'date',
  'time',
  'fbrq',
]

/**
 * Links in lists that scripts of the page hold and show: objects with a title and an address, in JSON or as a script
 * writes them, and records of markup (`<record><![CDATA[<a …>…</a>]]></record>`).
 */
export function findListedLinks(page: Page): readonly PageLink[] {
  const scripts = page.scripts.filter(({ length }) => length <= longestScript)
  const entries = scripts.flatMap((script) => lists(script).flatMap(objectsIn))
  const found = [
    ...entries.flatMap((entry) => toLink(entry, page.url) ?? []),
    ...scripts.flatMap((script) => recordLinks(script, page.url)),
  ]
  return [...new Map(found.map((link) => [link.url, link])).values()]
}

/** Lists of objects, from `[{` to the bracket that closes it; a list within another one is part of that. */
function lists(script: string): readonly unknown[] {
  const found: unknown[] = []
  let from = 0
  for (const { index } of script.matchAll(/\[\s*\{/gu)) {
    if (index < from) continue
    if (found.length === mostLists) break
    const end = closingBracket(script, index)
    const list = end === null ? null : parseScriptList(script.slice(index, end + 1))
    if (list === null || end === null) continue
    found.push(list)
    from = end
  }
  return found
}

function closingBracket(text: string, start: number): number | null {
  let depth = 0
  let quote: string | null = null
  for (let index = start; index < text.length; index++) {
    const character = text[index] ?? ''
    if (quote !== null) {
      if (character === '\\') index += 1
      else if (character === quote) quote = null
    } else if (character === '"' || character === "'") quote = character
    else if (character === '[') depth += 1
    else if (character === ']') {
      depth -= 1
      if (depth === 0) return index
    }
  }
  return null
}

type Entry = Readonly<Record<string, unknown>>

function objectsIn(value: unknown): readonly Entry[] {
  if (Array.isArray(value)) return value.flatMap(objectsIn)
  if (typeof value !== 'object' || value === null) return []
  const nested = Object.values(value).filter((inner) => typeof inner === 'object')
  return [value as Entry, ...nested.flatMap(objectsIn)]
}

function toLink(entry: Entry, base: string): PageLink | null {
  const values = new Map(Object.entries(entry).map(([key, value]) => [key.toLowerCase(), value]))
  const pick = (keys: readonly string[]): string | null => {
    const found = keys
      .map((key) => values.get(key))
      .find((value) => typeof value === 'string' && value !== '')
    return typeof found === 'string' ? found : null
  }
  const text = pick(titleKeys)
  const url = resolveUrl(pick(urlKeys) ?? '', base)
  if (text === null || url === null) return null
  return {
    url,
    text: text.replace(/<[^>]*>/gu, '').trim(),
    title: null,
    date: readDate(pick(dateKeys) ?? ''),
  }
}

const record = /<record>\s*<!\[CDATA\[(?<markup>[\s\S]*?)\]\]>/gu

function recordLinks(script: string, base: string): readonly PageLink[] {
  if (!script.includes('<record>')) return []
  const markup = [...script.matchAll(record)].slice(0, mostRecords).map(({ groups }) => groups?.markup ?? '')
  return readLinks(load(markup.map((entry) => `<li>${entry}</li>`).join('')), base)
}
