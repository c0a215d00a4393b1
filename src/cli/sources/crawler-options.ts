import type { CrawlerOptions } from '../../../workers/open-crawler.ts'
import type { Config } from '../../config.ts'
import { parseSourceList, readList } from '../../intake/index.ts'
import type { CommandContext } from '../command-context.ts'
import { keepHeapLean } from '../lean-heap.ts'
import { requiredManners, visitorManners } from './polite-visitor.ts'
import { sourcesTexts } from './sources-texts.ts'

/**
 * What a process needs for websites; without a contact it visits none, and says so where there are some on the list.
 *
 * Errors: ConfigError where the list is damaged.
 */
export function crawlerOptions(
  config: Config,
  allowPrivate: readonly string[],
  context: CommandContext,
): CrawlerOptions {
  const sites = parseSourceList(readList(config.sites) ?? '', config.sites)
  const visitor = visitorManners(config, allowPrivate, context)
  if (visitor !== null) keepHeapLean()
  else if (sites.length > 0) {
    context.stderr.write(`${sourcesTexts[context.language].noContact}\n`)
  }
  return { file: config.sites, visitor }
}

/** The same, for a process that is there to visit. Errors: ConfigError, also without a contact. */
export function requiredCrawler(
  config: Config,
  allowPrivate: readonly string[],
  context: CommandContext,
): CrawlerOptions {
  parseSourceList(readList(config.sites) ?? '', config.sites)
  keepHeapLean()
  return { file: config.sites, visitor: requiredManners(config, allowPrivate, context) }
}
