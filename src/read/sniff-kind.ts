import { SourceError } from '../errors.ts'
import { type CharsetHint, decode } from './charset/index.ts'
// Not through the room's index, which would load the reader and its libraries.
import { isEncryptedPackage } from './docx/encrypted-package.ts'
import { fileSignature } from './file-signature.ts'
import { looksLikeHtml } from './looks-like-html.ts'
import { zipKind } from './zip-kind.ts'

/** The readers that there are. */
export type SourceKind = 'docx' | 'pdf' | 'html' | 'text'

/** So much of a text tells what it is. */
const headCharacters = 65_536
/** A larger source is decoded in part first, as it may be no text at all. */
const headBytes = 1_000_000

/**
 * The reader that bytes ask for by their content.
 *
 * Errors: SourceError `empty`, `encrypted` (an office document under a password), `no-text` (a picture),
 * `unsupported` with the kind that was seen, `damaged` for a broken zip.
 */
export function sniffKind(bytes: Uint8Array, hint: CharsetHint): SourceKind {
  if (bytes.length === 0) throw new SourceError('empty')
  const signature = fileSignature(bytes)
  if (signature === 'pdf') return 'pdf'
  if (signature === 'zip') return zipKind(bytes)
  if (signature === 'ole' && isEncryptedPackage(bytes)) throw new SourceError('encrypted')
  if (signature === 'image') throw new SourceError('no-text', { kind: 'image' })
  if (signature !== null) throw new SourceError('unsupported', { kind: signature })
  const head = bytes.length <= headBytes ? bytes : bytes.subarray(0, headCharacters)
  return textKind(decode(head, hint).slice(0, headCharacters))
}

/** Text with more control and undecodable characters than this is none. */
const maxStrayPercent = 5
const stray = /(?!\s)[\p{Cc}\uFFFD]/gu
/** A web page saved as one file, or a mail. */
const mhtml = /^\s*(MIME-Version|Content-Type|From|Subject):[^\n]*\n[\s\S]*multipart\/related/i

function textKind(head: string): SourceKind {
  const strays = head.match(stray)?.length ?? 0
  if (strays * 100 > head.length * maxStrayPercent) throw new SourceError('unsupported', { kind: 'binary' })
  if (mhtml.test(head)) {
    throw new SourceError('unsupported', { kind: 'mhtml' })
  }
  return looksLikeHtml(head) ? 'html' : 'text'
}
