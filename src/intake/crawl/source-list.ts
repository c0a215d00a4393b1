import { Document, isMap, isSeq, parseDocument, type YAMLSeq } from 'yaml'
import { z } from 'zod'
import { ConfigError } from '../../errors.ts'
import type { Site } from './site.ts'
import { defaultTimeZone, siteSchema, sitesSchema } from './site-schema.ts'

const schema = z.strictObject({ sources: sitesSchema })

/** What must be said of a site; the rest has its default. */
export type SiteEntry = Pick<Site, 'name' | 'url'> & Partial<Site>

/**
 * The sites that the text of a `gongkai.sources.yaml` names.
 *
 * Errors: ConfigError, one line with the path, where it is no such list or a name comes twice.
 */
export function parseSourceList(text: string, path: string): readonly Site[] {
  const document = readDocument(text, path)
  if (document.contents === null) return []
  const { success, data, error } = schema.safeParse(document.toJS({ maxAliasCount: 10 }))
  if (success) return data.sources
  const [issue] = error.issues
  throw new ConfigError(`${path}: ${[...(issue?.path ?? [])].join('.')}: ${issue?.message}`)
}

/** The text of the list with one more site; comments stay. Errors: ConfigError. */
export function addToSourceList(text: string, path: string, site: SiteEntry): string {
  const extended = edit(text, path, (list, document) => list.add(document.createNode(toEntry(site))))
  parseSourceList(extended, path)
  return extended
}

/** The text of the list without a site; null where it has none of this name. Errors: ConfigError. */
export function removeFromSourceList(text: string, path: string, siteName: string): string | null {
  const index = parseSourceList(text, path).findIndex((site) => site.name === siteName)
  return index < 0 ? null : edit(text, path, (list) => list.delete(index))
}

/** The text of a list of exactly these sites; the comments of those that stay as they are stay too. Errors: ConfigError. */
export function putSourceList(text: string, path: string, sites: readonly Site[]): string {
  const before = parseSourceList(text, path)
  const wanted = new Map(sites.map((site) => [site.name, toText(site)]))
  const isKept = before.map((site) => wanted.get(site.name) === toText(site))
  const kept = new Set(before.filter((_, index) => isKept[index]).map(({ name }) => name))
  return edit(text, path, (list, document) => {
    list.items = list.items.filter((_, index) => isKept[index])
    for (const site of sites) if (!kept.has(site.name)) list.add(document.createNode(toEntry(site)))
  })
}

/** A site at an address that is on no list; null where that is no address of the web. */
export function siteAt(url: string): Site | null {
  return siteSchema.safeParse({ name: 'test', url }).data ?? null
}

/** An entry says what is not the default. */
function toEntry(site: SiteEntry): Record<string, unknown> {
  const plain: Partial<Record<string, unknown>> = { ...siteSchema.parse({ name: site.name, url: site.url }) }
  const entries = Object.entries(site).filter(([key, value]) => {
    return key === 'name' || key === 'url' || JSON.stringify(value) !== JSON.stringify(plain[key])
  })
  return { ...Object.fromEntries(entries), ...toSchedule(site.schedule) }
}

/** As a person writes it: an expression alone where there is one, and no time zone where it is the usual one. */
function toSchedule(schedule: SiteEntry['schedule']): Record<string, unknown> {
  if (!schedule) return {}
  const { cron, timeZone } = schedule
  const [only] = cron
  const zone = timeZone === defaultTimeZone ? {} : { timeZone }
  return { schedule: { cron: cron.length === 1 ? only : cron, ...zone } }
}

/** The same for all ways of writing a site. */
function toText(site: Site): string {
  return JSON.stringify(sitesSchema.parse([site]))
}

function edit(text: string, path: string, change: (list: YAMLSeq, document: Document) => void): string {
  const isEmpty = parseSourceList(text, path).length === 0
  const document = isEmpty ? new Document({ sources: [] }) : readDocument(text, path)
  const list = isMap(document.contents) ? document.contents.get('sources') : null
  if (isSeq(list)) change(list, document)
  return document.toString()
}

function readDocument(text: string, path: string): Document {
  const document = parseDocument(text)
  const [error] = document.errors
  if (error) throw new ConfigError(`${path}: ${error.message.split('\n')[0]}`)
  return document as unknown as Document
}
