import type { Config } from '../../config.ts'
import { ConfigError } from '../../errors.ts'
import { extractorVersion } from '../../extract/pool/index.ts'
import type { SiteOperations } from '../../operations/index.ts'
import type { CommandContext } from '../command-context.ts'
import { findService } from '../service/find-service.ts'
import { serviceTexts } from '../service/service-texts.ts'
import { sourcesTexts } from './sources-texts.ts'

/**
 * The running service, asked of its websites; null where none runs.
 *
 * Errors: ConfigError where the service is of another version, or hosts are to be opened, which it was started with
 * or not.
 */
export async function findSiteService(
  config: Config,
  allowed: readonly string[],
  { language }: CommandContext,
): Promise<SiteOperations | null> {
  const service = await findService(config)
  if (service === null) return null
  const { file, client } = service
  if (file.version !== extractorVersion) {
    throw new ConfigError(serviceTexts[language].otherVersion(file.version, extractorVersion))
  }
  if (allowed.length > 0) throw new ConfigError(sourcesTexts[language].serviceDecides(file.pid))
  return client.sites
}
