import { type CrawlEvent, crawlSite } from '../../intake/index.ts'
import type { CommandContext } from '../command-context.ts'
import { loadConfig } from '../load-config.ts'
import { toEventLine, toOutcomeLines } from './event-line.ts'
import { politeVisitor } from './polite-visitor.ts'
import type { VisitOptions } from './run-sources.ts'
import { chooseSites } from './source-list-file.ts'

/** Shows what a run of sites would keep and what it would pass over, and keeps nothing. Errors: ConfigError. */
export async function testSources(
  names: readonly string[],
  { file, isJson, allowed, flags }: VisitOptions,
  context: CommandContext,
): Promise<0 | 1> {
  const { language, stdout } = context
  const sites = chooseSites(file, names, language)
  const { visitor, close } = politeVisitor(loadConfig(flags, language), allowed, context)
  let isWell = true
  try {
    for (const site of sites) {
      const onEvent = (event: CrawlEvent): void => {
        stdout.write(
          `${isJson ? JSON.stringify({ site: site.name, ...event }) : toEventLine(event, language)}\n`,
        )
      }
      const outcome = await crawlSite(site, { visitor, keeper: null, onEvent, onKept: async () => {} })
      if (outcome.failure !== null) isWell = false
      if (!isJson) stdout.write(`${toOutcomeLines(site.name, outcome, language)}\n`)
    }
    return isWell ? 0 : 1
  } finally {
    await close()
  }
}
