import type { Document } from '../document/index.ts'
import type { CharsetHint } from './charset/index.ts'
import { sniffKind } from './sniff-kind.ts'

/**
 * The document that the bytes hold, by the reader that their content asks for; their name plays no part.
 *
 * Errors: SourceError `empty`, `unsupported`, `encrypted`, `no-text`, `damaged`, `too-large`.
 */
export async function readDocument(bytes: Uint8Array, hint: CharsetHint = {}): Promise<Document> {
  switch (sniffKind(bytes, hint)) {
    case 'html':
      return (await import('./html/index.ts')).readHtml(bytes, hint)
    case 'text':
      return (await import('./text/index.ts')).readText(bytes, hint)
  }
}
