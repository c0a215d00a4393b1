import type { Document, MediaType } from '../document/index.ts'
import type { CharsetHint } from './charset/index.ts'
import { readDocument } from './read-document.ts'
import { sniffKind } from './sniff-kind.ts'

/** What a source holds, in the shape that evidence addresses: pages, lines, or blocks. */
export type SourceContent =
  | { readonly type: 'pages'; readonly pages: number }
  | { readonly type: 'lines'; readonly mediaType: MediaType; readonly lines: readonly string[] }
  | { readonly type: 'document'; readonly document: Document }

/** What the bytes hold, for showing it. Errors: those of `readDocument`. */
export async function readContent(bytes: Uint8Array, hint: CharsetHint = {}): Promise<SourceContent> {
  switch (sniffKind(bytes, hint)) {
    case 'pdf':
      return { type: 'pages', pages: await (await import('./pdf/index.ts')).countPages(bytes) }
    case 'text': {
      const { readLines, textMediaType } = await import('./text/index.ts')
      const lines = readLines(bytes, hint)
      return { type: 'lines', mediaType: textMediaType(lines), lines: lines.map(({ raw }) => raw) }
    }
    case 'docx':
    case 'html':
      return { type: 'document', document: await readDocument(bytes, hint) }
  }
}
