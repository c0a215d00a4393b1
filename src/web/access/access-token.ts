import { createHash, timingSafeEqual } from 'node:crypto'
import type { Language } from '../../error-message.ts'
import { ConfigError } from '../../errors.ts'
import type { Role } from '../contract/index.ts'
import { accessTexts } from './access-texts.ts'

/** What opens the service to whoever sends it. */
export interface AccessToken {
  readonly role: Role
  /** Whose it is; null where it says nothing of that. */
  readonly label: string | null
  /** Whether it is that of the service file, which shows that its owner runs the service. */
  readonly isOperator: boolean
  readonly digest: Buffer
}

/** Which setting tokens come from. */
export interface TokenSetting {
  readonly role: Role
  /** Its name. */
  readonly place: string
  /** Of messages. */
  readonly language: Language
}

const shortestToken = 16
const longestLabel = 100

/**
 * The tokens that a setting names: one or several, parted by commas, each as `TOKEN` or `LABEL:TOKEN`.
 *
 * Errors: ConfigError for a token that can be guessed or a label that is too long.
 */
export function parseTokens(
  words: string | null,
  { role, place, language }: TokenSetting,
): readonly AccessToken[] {
  const parts = (words ?? '').split(',').map((part) => part.trim())
  return parts.filter((part) => part !== '').map((part) => parseToken(part, { role, place, language }))
}

/** A token of a role. */
export function accessToken(token: string, role: Role, label: string | null = null): AccessToken {
  return { role, label, isOperator: false, digest: digest(token) }
}

/** The token of the service file. */
export function operatorToken(token: string): AccessToken {
  return { ...accessToken(token, 'write'), isOperator: true }
}

/** The token that was sent, or null. It takes the same time whatever was sent. */
export function findToken(tokens: readonly AccessToken[], sent: string): AccessToken | null {
  const hash = digest(sent)
  return tokens.reduce<AccessToken | null>(
    (found, token) => (timingSafeEqual(hash, token.digest) ? token : found),
    null,
  )
}

function parseToken(part: string, { role, place, language }: TokenSetting): AccessToken {
  const colon = part.lastIndexOf(':')
  const label = colon < 0 ? null : part.slice(0, colon).trim()
  const token = part.slice(colon + 1).trim()
  const texts = accessTexts[language]
  if (!/^[\x21-\x7e]+$/.test(token) || token.length < shortestToken) {
    throw new ConfigError(texts.shortToken(place, shortestToken))
  }
  if (label !== null && (label === '' || label.length > longestLabel)) {
    throw new ConfigError(texts.badLabel(place, longestLabel))
  }
  return accessToken(token, role, label)
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
