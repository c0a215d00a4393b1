import { SourceError } from '../errors.ts'
import { type CharsetHint, decode } from './charset/index.ts'

export type SourceKind = 'html' | 'text'

const headBytes = 65_536

/** The kind of document that bytes hold, by content. Errors: SourceError for what no reader reads. */
export function sniffKind(bytes: Uint8Array, hint: CharsetHint): SourceKind {
  if (bytes.length === 0) throw new SourceError('empty')
  const head = decode(bytes.subarray(0, headBytes), hint)
  return /<html|<body|<!doctype html/i.test(head) ? 'html' : 'text'
}
