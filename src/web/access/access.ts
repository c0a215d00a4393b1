import { ConfigError } from '../../errors.ts'
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
export function toAccess({ host, token, readToken, publicUrl }: AccessSettings): Access {
  const writers = parseTokens(token, 'write', 'GONGKAI_TOKEN')
  const readers = parseTokens(readToken, 'read', 'GONGKAI_READ_TOKEN')
  const tokens = [...writers, ...readers]
  const publicOrigin = publicUrl === null ? null : parsePublicUrl(publicUrl)
  const isOpen = !isLoopback(host) || publicOrigin !== null
  if (isOpen && writers.length === 0) {
    const place = publicOrigin ?? host
    throw new ConfigError(
      `${place} is reached by other machines: set GONGKAI_TOKEN, or leave GONGKAI_HOST and GONGKAI_PUBLIC_URL unset`,
    )
  }
  const visitor = tokens.length === 0 ? accessToken('visitor', 'write') : null
  return { tokens, names: ownNames(host), publicOrigin, visitor }
}
