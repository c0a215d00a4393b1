import type { Config } from '../../config.ts'
import { ConfigError } from '../../errors.ts'
import { extractorVersion } from '../../extract/pool/index.ts'
import { type OpenVisitor, openVisitor, parseAllowedHost } from '../../intake/index.ts'
import type { CommandContext } from '../command-context.ts'
import { sourcesTexts } from './sources-texts.ts'

/** Opens a visitor that says who sends it, and says which hosts were opened. Errors: ConfigError without a contact. */
export function politeVisitor(
  { contact }: Config,
  allowPrivate: readonly string[],
  { language, stderr }: CommandContext,
): OpenVisitor {
  const text = sourcesTexts[language]
  if (contact === null) throw new ConfigError(text.noContact)
  const allowed = allowPrivate.flatMap((word) => {
    const host = parseAllowedHost(word)
    if (host === null) throw new ConfigError(`--allow-private ${word}: ${text.notAHost}`)
    return [host]
  })
  if (allowed.length > 0) {
    const hosts = allowed.map(({ hostname, port }) => (port === null ? hostname : `${hostname}:${port}`))
    stderr.write(`${text.opened(hosts.join(', '))}\n`)
  }
  return openVisitor({ version: extractorVersion, contact, allowed })
}
