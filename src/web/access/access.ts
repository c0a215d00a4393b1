import type { Language } from '../../error-message.ts'
import { ConfigError } from '../../errors.ts'
import { accessTexts } from './access-texts.ts'
import { type AccessToken, accessToken, parseTokens } from './access-token.ts'
import { isLoopback, ownNames, parsePublicUrl } from './listen-address.ts'

/** What the configuration says of who may ask. */
export interface AccessSettings {
  /** Address that is listened on. */
  readonly host: string
  /** As `GONGKAI_TOKEN` and `GONGKAI_READ_TOKEN` have them. */
  readonly token: string | null
  readonly readToken: string | null
  /** As `GONGKAI_PUBLIC_URL` has it. */
  readonly publicUrl: string | null
  /** Of messages. */
  readonly language: Language
}

/** Who may ask, and under which names. */
export interface Access {
  /** Of people, from the configuration. */
  readonly tokens: readonly AccessToken[]
  /** Names for `Host`, without a port, in lower case. */
  readonly names: readonly string[]
  /** The origin of a reverse proxy before the service. */
  readonly publicOrigin: string | null
  /** What a page that is opened on this machine may do by itself; null where it is to sign in. */
  readonly visitor: AccessToken | null
}

/**
 * Who may ask a service, by its configuration.
 *
 * Errors: ConfigError where a token will not do, or none is set for a service that other machines reach.
 */
export function toAccess({ host, token, readToken, publicUrl, language }: AccessSettings): Access {
  const writers = parseTokens(token, { role: 'write', place: 'GONGKAI_TOKEN', language })
  const readers = parseTokens(readToken, { role: 'read', place: 'GONGKAI_READ_TOKEN', language })
  const tokens = [...writers, ...readers]
  const publicOrigin = publicUrl === null ? null : parsePublicUrl(publicUrl, language)
  const isOpen = !isLoopback(host) || publicOrigin !== null
  if (isOpen && writers.length === 0) {
    throw new ConfigError(accessTexts[language].needsToken(publicOrigin ?? host))
  }
  const visitor = tokens.length === 0 ? accessToken('visitor', 'write') : null
  return { tokens, names: ownNames(host), publicOrigin, visitor }
}
