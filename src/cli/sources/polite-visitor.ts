import type { Config } from '../../config.ts'
import { ConfigError } from '../../errors.ts'
import { extractorVersion } from '../../extract/pool/index.ts'
import {
  type OpenVisitor,
  type OpenVisitorOptions,
  openVisitor,
  parseAllowedHost,
} from '../../intake/index.ts'
import type { CommandContext } from '../command-context.ts'
import { sourcesTexts } from './sources-texts.ts'

type Manners = Omit<OpenVisitorOptions, 'turns'>

/**
 * What a visitor needs that says who sends it; null without a contact. It says which hosts were opened.
 *
 * Errors: ConfigError where `allowPrivate` names no hosts.
 */
export function visitorManners(
  { contact, proxy }: Config,
  allowPrivate: readonly string[],
  { language, stderr }: CommandContext,
): Manners | null {
  const text = sourcesTexts[language]
  const allowed = allowPrivate.flatMap((word) => {
    const host = parseAllowedHost(word)
    if (host === null) throw new ConfigError(`--allow-private ${word}: ${text.notAHost}`)
    return [host]
  })
  if (allowed.length > 0) {
    const hosts = allowed.map(({ hostname, port }) => (port === null ? hostname : `${hostname}:${port}`))
    stderr.write(`${text.opened(hosts.join(', '))}\n`)
  }
  if (contact === null) return null
  return { version: extractorVersion, contact, allowed, proxy: proxy === null ? null : new URL(proxy) }
}

/** The same. Errors: ConfigError without a contact. */
export function requiredManners(
  config: Config,
  allowPrivate: readonly string[],
  context: CommandContext,
): Manners {
  if (config.contact === null) throw new ConfigError(sourcesTexts[context.language].noContact)
  const manners = visitorManners(config, allowPrivate, context)
  if (manners === null) throw new Error('a contact makes manners')
  return manners
}

/** Opens a visitor that shares its turns with no other process. Errors: ConfigError without a contact. */
export function politeVisitor(
  config: Config,
  allowPrivate: readonly string[],
  context: CommandContext,
): OpenVisitor {
  return openVisitor(requiredManners(config, allowPrivate, context))
}
