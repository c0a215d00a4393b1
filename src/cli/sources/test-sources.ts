import type { Config } from '../../config.ts'
import { ConfigError } from '../../errors.ts'
import { parseSourceList, readList, siteAt } from '../../intake/index.ts'
import { dryRun, type SiteTestLine } from '../../operations/index.ts'
import type { CommandContext } from '../command-context.ts'
import { loadConfig } from '../settings/load-config.ts'
import { toEventLine, toOutcomeLines } from './event-line.ts'
import { findSiteService } from './find-site-service.ts'
import { politeVisitor } from './polite-visitor.ts'
import { sourcesTexts } from './sources-texts.ts'
import type { VisitOptions } from './visit-options.ts'

/** Makes a dry run of a site, by its name or an address. */
interface Tester {
  readonly names: readonly string[]
  test(name: string): AsyncIterable<SiteTestLine>
  close(): Promise<void>
}

/**
 * Shows what a run of sites would keep and what it would pass over, and keeps nothing; the exit status comes out.
 *
 * Errors: ConfigError; RequestError.
 */
export async function testSources(
  names: readonly string[],
  { isJson, allowed, flags }: VisitOptions,
  context: CommandContext,
): Promise<0 | 1> {
  const { language, stdout } = context
  const tester = await openTester(names, loadConfig(flags, language), allowed, context)
  let isWell = true
  try {
    for (const name of tester.names) {
      for await (const line of tester.test(name)) {
        if (line.type === 'ended' && line.failure !== null) isWell = false
        const text = isJson ? JSON.stringify({ site: name, ...line }) : toText(name, line, context)
        stdout.write(`${text}\n`)
      }
    }
    return isWell ? 0 : 1
  } finally {
    await tester.close()
  }
}

/** By the running service, so that its hosts are left in peace too; else by a visitor of our own. */
async function openTester(
  names: readonly string[],
  config: Config,
  allowed: readonly string[],
  context: CommandContext,
): Promise<Tester> {
  const service = await findSiteService(config, allowed, context)
  if (service) {
    const all = async (): Promise<string[]> => (await service.listSites()).rows.map(({ site }) => site.name)
    return {
      names: names.length > 0 ? names : await all(),
      test: (name) => service.testSite(isAddress(name) ? { url: name } : { name }),
      close: async () => {},
    }
  }
  const listed = new Map(
    parseSourceList(readList(config.sites) ?? '', config.sites).map((site) => [site.name, site]),
  )
  const chosen = (names.length > 0 ? names : [...listed.keys()]).map((name) => {
    const site = isAddress(name) ? siteAt(name) : listed.get(name)
    if (!site) throw new ConfigError(sourcesTexts[context.language].notThere(name, config.sites))
    return [name, site] as const
  })
  const sites = new Map(chosen)
  const { visitor, close } = politeVisitor(config, allowed, context)
  return {
    names: [...sites.keys()],
    test: async function* (name) {
      const site = sites.get(name)
      if (site) yield* dryRun(site, visitor)
    },
    close,
  }
}

function isAddress(name: string): boolean {
  return /^https?:\/\//iu.test(name)
}

function toText(name: string, line: SiteTestLine, { language }: CommandContext): string {
  return line.type === 'ended' ? toOutcomeLines(name, line, language) : toEventLine(line, language)
}
