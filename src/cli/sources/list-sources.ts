import type { Config } from '../../config.ts'
import { openDatabase } from '../../database/index.ts'
import type { Language } from '../../error-message.ts'
import { extractorVersion } from '../../extract/pool/index.ts'
import { parseSourceList, type Site } from '../../intake/index.ts'
import { type CrawlVisit, openStore } from '../../store/index.ts'
import type { CommandContext } from '../command-context.ts'
import { loadConfig } from '../load-config.ts'
import { printable } from '../printable.ts'
import type { VisitOptions } from './run-sources.ts'
import { readSourceList } from './source-list-file.ts'
import { sourcesTexts } from './sources-texts.ts'

/** Prints the list of sites with the last visit of each. Errors: ConfigError where the data folder is in use. */
export async function listSources(
  { file, isJson, flags }: Omit<VisitOptions, 'allowed'>,
  { language, stdout }: CommandContext,
): Promise<0> {
  const sites = parseSourceList(readSourceList(file), file)
  const visits = new Map((await loadVisits(loadConfig(flags, language))).map((visit) => [visit.site, visit]))
  for (const site of sites) {
    const visit = visits.get(site.name) ?? null
    stdout.write(
      `${isJson ? JSON.stringify({ ...site, visit }) : printable(toLine(site, visit, language))}\n`,
    )
  }
  return 0
}

async function loadVisits({ data, databaseUrl, sources }: Config): Promise<readonly CrawlVisit[]> {
  const database = await openDatabase(
    databaseUrl === null ? { type: 'embedded', folder: data } : { type: 'postgres', url: databaseUrl },
  )
  try {
    const folder = databaseUrl === null ? data : sources
    const store = await openStore({ database, folder, version: extractorVersion })
    try {
      return await store.listVisits()
    } finally {
      await store.close()
    }
  } finally {
    await database.close()
  }
}

function toLine({ name, url }: Site, visit: CrawlVisit | null, language: Language): string {
  const text = sourcesTexts[language]
  if (visit === null) return text.visited(name, url, text.never)
  const { failure, counts } = visit
  const reason = failure === null ? '' : ` (${reasonOf(failure.code, language)}: ${failure.detail})`
  const numbers = Object.entries(counts).map(([type, count]) => `${type} ${count}`)
  const state = `${text.states[visit.state]}${reason}`
  return text.visited(name, url, text.at(state, visit.endedAt ?? visit.startedAt, numbers.join(', ')))
}

function reasonOf(code: string, language: Language): string {
  const reasons: Readonly<Record<string, string>> = sourcesTexts[language].reasons
  return reasons[code] ?? code
}
