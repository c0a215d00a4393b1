import { openPdf } from './open-pdf.ts'
import { assertWithin } from './pdf-limits.ts'

/** The number of a PDF's pages. Errors: SourceError `encrypted`, `damaged`, `too-large`. */
export async function countPages(bytes: Uint8Array): Promise<number> {
  const pdf = await openPdf(bytes)
  try {
    assertWithin('pages', pdf.document.numPages)
    return pdf.document.numPages
  } finally {
    await pdf.close()
  }
}
