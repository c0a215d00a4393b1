import { declaredCharset } from './declared-charset.ts'
import { knownCharset } from './known-charset.ts'
import { signedCharset } from './signed-charset.ts'

/** What came with the bytes from outside, such as the charset of an HTTP header. */
export interface CharsetHint {
  readonly charset?: string
}

/**
 * The text of bytes in an unnamed charset, without its byte order mark.
 *
 * In order of trust: byte order mark and UTF-16's zero bytes; UTF-8 by its form, since pages that say
 * gb2312 and are UTF-8 are common and the reverse mistake cannot look like it; the declaration in the
 * first 8 KB; the hint; GB18030. Errors: none, what is no character comes out as U+FFFD.
 */
export function decode(bytes: Uint8Array, hint: CharsetHint = {}): string {
  const known = decoded.get(bytes)
  if (known && known.charset === hint.charset) return known.text
  const text = decodeAnew(bytes, hint)
  decoded.set(bytes, { charset: hint.charset, text })
  return text
}

/** The kind of a source is told by its text, which its reader then needs again. */
const decoded = new WeakMap<Uint8Array, { readonly charset: string | undefined; readonly text: string }>()

function decodeAnew(bytes: Uint8Array, hint: CharsetHint): string {
  const signed = signedCharset(bytes)
  if (signed) return new TextDecoder(signed).decode(bytes)
  const asUtf8 = new TextDecoder('utf-8').decode(bytes)
  if (isUtf8(asUtf8)) return asUtf8
  const charset = declaredCharset(bytes) ?? knownCharset(hint.charset) ?? 'gb18030'
  return new TextDecoder(charset).decode(bytes)
}

/** Damaged or truncated UTF-8 has few replaced characters; another charset read as UTF-8 is full of them. */
const damagedCharactersPerMille = 20

function isUtf8(text: string): boolean {
  if (!text.includes('\uFFFD')) return true
  let replaced = 0
  let wide = 0
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    if (code === 0xfffd) replaced++
    else if (code > 0xff) wide++
  }
  return replaced * 1000 <= wide * damagedCharactersPerMille
}
