import { isIP } from 'node:net'
import type { Language } from '../../error-message.ts'
import { ConfigError } from '../../errors.ts'
import { accessTexts } from './access-texts.ts'

/** Names of this machine that only programs on it reach it by. */
export const loopbackNames: readonly string[] = ['127.0.0.1', 'localhost', '[::1]']

const everywhere: readonly string[] = ['0.0.0.0', '::']

/** Whether only programs on this machine reach an address that is listened on. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(?:\.\d{1,3}){3}$/.test(host)
}

/** How a program on this machine asks a service that listens on an address: a name for a URL. */
export function localName(host: string): string {
  if (everywhere.includes(host)) return '127.0.0.1'
  return isIP(host) === 6 ? `[${host}]` : host
}

/** The names under which a service that listens on an address is asked; those of its own addresses come on top. */
export function ownNames(host: string): readonly string[] {
  return everywhere.includes(host) || isLoopback(host) ? loopbackNames : [localName(host).toLowerCase()]
}

/**
 * The origin, as a browser names it, under which the service is reached through a reverse proxy.
 *
 * Errors: ConfigError for what is no address of the web without a path.
 */
export function parsePublicUrl(text: string, language: Language): string {
  const url = URL.canParse(text) ? new URL(text) : null
  const isOrigin = url !== null && /^https?:$/.test(url.protocol) && url.pathname === '/' && url.search === ''
  if (!isOrigin || url.username !== '' || url.hash !== '') {
    throw new ConfigError(accessTexts[language].badPublicUrl(text))
  }
  return url.origin
}
