import type { Document } from '../document/index.ts'
import type { CharsetHint } from './charset/index.ts'
import { sniffKind } from './sniff-kind.ts'

/**
 * The document that the bytes hold, by the reader that their content asks for; their name plays no part.
 *
 * A reader is loaded when it is first needed: a text costs no PDF library. Errors: those of `sniffKind` and
 * of the readers, all SourceError.
 */
export async function readDocument(bytes: Uint8Array, hint: CharsetHint = {}): Promise<Document> {
  switch (sniffKind(bytes, hint)) {
    case 'docx':
      return (await import('./docx/index.ts')).readDocx(bytes)
    case 'pdf':
      return (await import('./pdf/index.ts')).readPdf(bytes)
    case 'html':
      return (await import('./html/index.ts')).readHtml(bytes, hint)
    case 'text':
      return (await import('./text/index.ts')).readText(bytes, hint)
  }
}
