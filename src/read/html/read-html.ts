import type { Document } from '../../document/index.ts'
import { SourceError } from '../../errors.ts'
import type { CharsetHint } from '../charset/index.ts'

/** The content of an HTML page. */
export function readHtml(_bytes: Uint8Array, _hint: CharsetHint = {}): Document {
  throw new SourceError('unsupported', { kind: 'html' })
}
