import type { Config } from '../../config.ts'
import { openDatabase } from '../../database/index.ts'
import type { Language } from '../../error-message.ts'
import { extractorVersion } from '../../extract/pool/index.ts'
import { SiteBook } from '../../intake/index.ts'
import { siteOperations, type WatchedSite, type WatchedSites } from '../../operations/index.ts'
import { writeAside } from '../../service/index.ts'
import { openStore } from '../../store/index.ts'
import type { CommandContext } from '../command-context.ts'
import { printable } from '../output/printable.ts'
import { loadConfig } from '../settings/load-config.ts'
import { toReason } from './event-line.ts'
import { findSiteService } from './find-site-service.ts'
import { sourcesTexts } from './sources-texts.ts'
import type { VisitOptions } from './visit-options.ts'

/** Prints the list of sites, how each stands, and when it is visited next. Errors: ConfigError; RequestError. */
export async function listSources(
  { isJson, flags }: Omit<VisitOptions, 'allowed'>,
  context: CommandContext,
): Promise<0> {
  const { language, stdout } = context
  const config = loadConfig(flags, language)
  const service = await findSiteService(config, [], context)
  const { rows } = service ? await service.listSites() : await listDirectly(config)
  for (const { site, ...rest } of rows) {
    const line = isJson ? JSON.stringify({ ...site, ...rest }) : toLine({ site, ...rest }, language)
    stdout.write(`${isJson ? line : printable(line)}\n`)
  }
  return 0
}

async function listDirectly({ data, databaseUrl, sources, sites }: Config): Promise<WatchedSites> {
  const database = await openDatabase(
    databaseUrl === null ? { type: 'embedded', folder: data } : { type: 'postgres', url: databaseUrl },
  )
  try {
    const folder = databaseUrl === null ? data : sources
    const store = await openStore({ database, folder, version: extractorVersion })
    try {
      const book = new SiteBook({ store, file: sites, write: writeAside })
      return await siteOperations({ store, book, visitor: null, visitRequested: () => {} }).listSites()
    } finally {
      await store.close()
    }
  } finally {
    await database.close()
  }
}

function toLine({ site, visit, state, dueAt }: WatchedSite, language: Language): string {
  const text = sourcesTexts[language]
  const next = dueAt === null ? '' : text.next(toMinutes(dueAt))
  if (visit === null) return text.visited(site.name, site.url, [text.never, next])
  const { failure, counts, endedAt, startedAt } = visit
  const reason = failure && `${toReason(failure.code, language)} (${failure.detail})`
  const numbers = Object.entries(counts).map(([type, count]) => text.count(type, count))
  const now = state === 'running' || state === 'broken-off' ? text.states[state] : text.states[visit.state]
  return text.visited(site.name, site.url, [
    text.at(now, toMinutes(endedAt ?? startedAt)),
    ...(reason ? [reason] : []),
    ...numbers,
    next,
  ])
}

/** In UTC, to the minute. */
function toMinutes(time: string): string {
  return `${time.slice(0, 16)}Z`
}
