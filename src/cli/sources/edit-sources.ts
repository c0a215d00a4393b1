import { relative } from 'node:path'
import type { Config } from '../../config.ts'
import { ConfigError } from '../../errors.ts'
import {
  addToSourceList,
  defaultTimeZone,
  parseSourceList,
  readList,
  removeFromSourceList,
  type SiteEntry,
} from '../../intake/index.ts'
import type { SiteOperations, WatchedSites } from '../../operations/index.ts'
import { writeAside } from '../../service/index.ts'
import type { CommandContext } from '../command-context.ts'
import { printable } from '../output/printable.ts'
import { loadConfig } from '../settings/load-config.ts'
import { findSiteService } from './find-site-service.ts'
import { sourcesTexts } from './sources-texts.ts'

/** A site as it is typed. */
export interface TypedSite {
  readonly url: string
  readonly name: string | boolean | undefined
  readonly agency: string | boolean | undefined
  readonly region: string | boolean | undefined
  readonly cron: string | boolean | undefined
  readonly timeZone: string | boolean | undefined
}

type Flags = Readonly<Record<string, string | boolean | undefined>>

/** What it takes to change the list. */
interface Change {
  readonly toText: (text: string, file: string) => string
  readonly toSites: (list: WatchedSites) => readonly unknown[]
}

/** Adds a site to the list, through the running service where there is one. Errors: ConfigError; RequestError. */
export async function addSource(typed: TypedSite, flags: Flags, context: CommandContext): Promise<0> {
  const entry = toEntry(typed)
  const file = await changeList(flags, context, {
    toText: (text, path) => addToSourceList(text, path, entry),
    toSites: ({ rows }) => [...rows.map(({ site }) => site), entry],
  })
  context.stdout.write(`${printable(sourcesTexts[context.language].added(entry.name, shown(file)))}\n`)
  return 0
}

/** Takes a site off the list, through the running service where there is one. Errors: ConfigError; RequestError. */
export async function removeSource(name: string, flags: Flags, context: CommandContext): Promise<0> {
  const text = sourcesTexts[context.language]
  const missing = (file: string): ConfigError => new ConfigError(text.notThere(name, file))
  const file = await changeList(flags, context, {
    toText: (list, path) => {
      const rest = removeFromSourceList(list, path, name)
      if (rest === null) throw missing(path)
      return rest
    },
    toSites: ({ rows, file: path }) => {
      const rest = rows.map(({ site }) => site).filter((site) => site.name !== name)
      if (rest.length === rows.length) throw missing(path ?? '')
      return rest
    },
  })
  context.stdout.write(`${printable(text.removed(name, shown(file)))}\n`)
  return 0
}

/** Where the list stands that was changed. */
async function changeList(flags: Flags, context: CommandContext, change: Change): Promise<string> {
  const config = loadConfig(flags, context.language)
  const service = await findSiteService(config, [], context)
  if (service) return changeByService(service, config, change, context)
  const text = readList(config.sites) ?? ''
  parseSourceList(text, config.sites)
  await writeAside(config.sites, change.toText(text, config.sites))
  return config.sites
}

async function changeByService(
  service: SiteOperations,
  { sites }: Config,
  { toSites }: Change,
  { language }: CommandContext,
): Promise<string> {
  const list = await service.listSites()
  if (list.file !== sites) throw new ConfigError(sourcesTexts[language].otherList(list.file ?? '', sites))
  await service.putSites({ revision: list.revision, sites: toSites(list) })
  return sites
}

/** As a person would type it from where they are. */
function shown(file: string): string {
  const path = relative('', file)
  return path.startsWith('..') ? file : path
}

function toEntry({ url, name, agency, region, cron, timeZone }: TypedSite): SiteEntry {
  const schedule = cron === undefined ? {} : { schedule: { cron: [String(cron)], ...toZone(timeZone) } }
  return {
    name: name === undefined ? hostOf(url) : String(name),
    url,
    ...(agency === undefined ? {} : { agency: String(agency) }),
    ...(region === undefined ? {} : { region: String(region) }),
    ...schedule,
  }
}

function toZone(timeZone: string | boolean | undefined): { readonly timeZone: string } {
  return { timeZone: timeZone === undefined ? defaultTimeZone : String(timeZone) }
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname : url
}
