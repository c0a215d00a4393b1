import { load } from 'cheerio'
import mammoth from 'mammoth'
import { openPdf } from '../../src/read/pdf/open-pdf.ts'
import type { BenchFormat } from './bench-document.ts'

/**
 * What a library alone does with the bytes: the least that any reader of the format has to pay.
 *
 * DOCX: `mammoth.convertToHtml`; HTML: `cheerio.load` of the decoded page; text: decoding and splitting into
 * lines; PDF: pdfjs opens, lists the operators of every page and is destroyed.
 */
export async function readBare(format: BenchFormat, bytes: Uint8Array): Promise<void> {
  switch (format) {
    case 'docx':
      await mammoth.convertToHtml({ buffer: Buffer.from(bytes) })
      return
    case 'html':
      load(new TextDecoder().decode(bytes))
      return
    case 'text':
      new TextDecoder().decode(bytes).split('\n')
      return
    case 'pdf':
      await listOperators(bytes)
      return
  }
}

/** The number of pages, by which the targets of a PDF are counted. */
export async function countPages(bytes: Uint8Array): Promise<number> {
  const pdf = await openPdf(bytes)
  const { numPages } = pdf.document
  await pdf.close()
  return numPages
}

async function listOperators(bytes: Uint8Array): Promise<void> {
  const pdf = await openPdf(bytes)
  for (let number = 1; number <= pdf.document.numPages; number++) {
    const page = await pdf.document.getPage(number)
    await page.getOperatorList()
    page.cleanup()
  }
  await pdf.close()
}
