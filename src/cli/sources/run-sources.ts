import type { Config } from '../../config.ts'
import type { CommandContext } from '../command-context.ts'
import { loadConfig } from '../settings/load-config.ts'
import { findSiteService } from './find-site-service.ts'
import type { VisitOptions } from './visit-options.ts'

/**
 * Visits sites once, keeps what is new or changed, and reads it; the exit status comes out. A running service is asked
 * to do so.
 *
 * Errors: ConfigError; RequestError; TransientError where a server of ours does not answer.
 */
export async function runSources(
  names: readonly string[],
  options: VisitOptions,
  context: CommandContext,
): Promise<0 | 1> {
  const config: Config = loadConfig(options.flags, context.language)
  const service = await findSiteService(config, options.allowed, context)
  if (service) {
    const { followVisits } = await import('./follow-visits.ts')
    return followVisits(names, service, options.isJson, context)
  }
  const { visitSources } = await import('./visit-sources.ts')
  return visitSources(names, { ...options, config }, context)
}
