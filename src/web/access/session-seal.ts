import { createHmac, timingSafeEqual } from 'node:crypto'
import type { AccessToken } from './access-token.ts'

const version = 'v1'
const dayMs = 24 * 60 * 60 * 1000

/** How long a session lasts. */
export const sessionMs = 30 * dayMs

/**
 * Signed words that stand for a token, for a cookie: whoever has the key can tell that they are ours, and that the
 * token is still one of ours.
 */
export class SessionSeal {
  constructor(
    readonly key: Buffer,
    readonly now: () => number = Date.now,
  ) {}

  /** Words that stand for a token until the session ends. */
  seal(token: AccessToken): string {
    const words = [version, this.now() + sessionMs, this.#nameOf(token)].join('.')
    return `${words}.${this.#sign(words)}`
  }

  /** The token that words stand for; null where they are not ours, or over, or the token is gone. */
  open(sealed: string, tokens: readonly AccessToken[]): AccessToken | null {
    const end = sealed.lastIndexOf('.')
    const words = sealed.slice(0, Math.max(end, 0))
    if (!isEqual(sealed.slice(end + 1), this.#sign(words))) return null
    const [, expires = '', name = ''] = words.split('.')
    if (!(Number(expires) > this.now())) return null
    return tokens.find((token) => isEqual(name, this.#nameOf(token))) ?? null
  }

  /** Says nothing of the token itself; another role or label makes another name. */
  #nameOf({ role, label, digest }: AccessToken): string {
    return this.#sign(JSON.stringify([role, label, digest.toString('hex')]))
  }

  #sign(words: string): string {
    return createHmac('sha256', this.key).update(words).digest('base64url')
  }
}

function isEqual(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)]
  return a.length === b.length && timingSafeEqual(a, b)
}
