import { decode } from '../../../read/charset/index.ts'

const longestName = 120
/** What no name of a file may hold: path separators, controls, and marks that turn the reading direction. */
const unsafe = /[\\/:*?"<>|\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu

/**
 * The name that a server gives a file, fit to be shown: the last part of a path, never one of its folders.
 *
 * Reads `filename*` (RFC 5987), then `filename` in UTF-8, GBK or percent escapes; then the end of the address.
 */
export function attachmentName(disposition: string | undefined, url: string): string {
  const given = extended(disposition) ?? plain(disposition) ?? decoded(new URL(url).pathname)
  const last = given.split(/[\\/]/u).at(-1) ?? ''
  const name = last.replace(unsafe, '_').replace(/^\.+/u, '').trim()
  return name === '' ? new URL(url).hostname : shorten(name)
}

function extended(disposition: string | undefined): string | null {
  const { charset, value } =
    /filename\*\s*=\s*(?<charset>[\w-]*)'[^']*'(?<value>[^;\s]+)/iu.exec(disposition ?? '')?.groups ?? {}
  if (charset === undefined || value === undefined) return null
  const bytes = percentBytes(value)
  return bytes === null ? null : decode(bytes, { charset })
}

/** A header's characters are bytes, in whatever charset the server wrote them. */
function plain(disposition: string | undefined): string | null {
  const { quoted, bare } =
    /filename\s*=\s*(?:"(?<quoted>[^"]*)"|(?<bare>[^;]+))/iu.exec(disposition ?? '')?.groups ?? {}
  const written = quoted ?? bare?.trim()
  if (written === undefined || written === '') return null
  const isBytes = [...written].every((character) => character.charCodeAt(0) <= 0xff)
  return decoded(isBytes ? decode(Buffer.from(written, 'latin1')) : written)
}

function decoded(text: string): string {
  const bytes = /%[\da-f]{2}/iu.test(text) ? percentBytes(text) : null
  return bytes === null ? text : decode(bytes)
}

function percentBytes(text: string): Uint8Array | null {
  if (/%(?![\da-f]{2})/iu.test(text)) return null
  const bytes = text.replace(/[^%]+/gu, (part) => Buffer.from(part, 'utf8').toString('latin1'))
  return Buffer.from(
    bytes.replace(/%([\da-f]{2})/giu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  )
}

/** Cuts the middle, so that the extension stays. */
function shorten(name: string): string {
  const characters = [...name]
  if (characters.length <= longestName) return name
  const extension = /\.\w{1,5}$/u.exec(name)?.[0] ?? ''
  return `${characters.slice(0, longestName - extension.length).join('')}${extension}`
}
