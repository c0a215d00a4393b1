import type { PDFPageProxy } from 'pdfjs-dist'
import { SourceError } from '../../errors.ts'
import type { PdfFont } from './graphics-state.ts'
import { interpretPage } from './interpret-page.ts'
import type { Matrix } from './matrix.ts'
import { fromPdfjs, type OpenPdf } from './open-pdf.ts'
import type { PageContent } from './page-content.ts'
import { assertWithin, pdfLimits } from './pdf-limits.ts'

/** What pdfjs' page calls for each chunk of operators; the only place where they can be watched. */
interface ChunkedPage {
  _renderPageChunk: (chunk: { readonly length: number; readonly lastChunk: boolean }, state: unknown) => void
}

type OperatorList = Awaited<ReturnType<PDFPageProxy['getOperatorList']>>

/**
 * What each page paints, in order.
 *
 * Errors: SourceError `too-large` beyond the counted limits, `damaged` when a page cannot be read.
 */
export async function readPages(pdf: OpenPdf): Promise<PageContent[]> {
  const { document } = pdf
  assertWithin('pages', document.numPages)
  const layers = await fromPdfjs(document.getOptionalContentConfig())
  const pages: PageContent[] = []
  const counts = { operators: 0, glyphs: 0 }
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await fromPdfjs(document.getPage(number))
    const list = await operatorsOf(page)
    counts.operators += list.fnArray.length
    assertWithin('operators', counts.operators)
    const content = interpretPage({
      ...frameOf(page),
      page: number,
      operators: list.fnArray.map((code) => pdf.operatorNames.get(code) ?? ''),
      operands: list.argsArray,
      fontOf: (name) => fontOf(page, name),
      isLayerVisible: (properties) => layers.isVisible(properties) !== false,
    })
    counts.glyphs += content.glyphs.length
    assertWithin('glyphs', counts.glyphs)
    pages.push(content)
    page.cleanup()
  }
  return pages
}

/**
 * The page's operators; stops pdfjs as soon as there are too many, since forms may nest without end.
 *
 * pdfjs gives a list that an error cut short as if it were whole; what it lacks is the last chunk.
 */
async function operatorsOf(page: PDFPageProxy): Promise<OperatorList> {
  const chunked = page as unknown as ChunkedPage
  const keepChunk = chunked._renderPageChunk
  let count = 0
  let isWhole = false
  const exceeded = new Promise<never>((_, reject) => {
    chunked._renderPageChunk = (chunk, state) => {
      count += chunk.length
      isWhole = chunk.lastChunk
      if (count <= pdfLimits.operatorsPerPage) return keepChunk.call(page, chunk, state)
      reject(new SourceError('too-large', { limit: 'operatorsPerPage', maximum: pdfLimits.operatorsPerPage }))
    }
  })
  const operators = await fromPdfjs(Promise.race([page.getOperatorList(), exceeded]))
  if (!isWhole) throw new SourceError('damaged', { format: 'PDF' })
  return operators
}

function frameOf(page: PDFPageProxy): { width: number; height: number; matrix: Matrix } {
  const { width, height, transform } = page.getViewport({ scale: 1 })
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = transform as number[]
  return { width, height, matrix: [a, b, c, d, e, f] }
}

/** What pdfjs calls every font that it could not read. */
const lostFontName = 'g_font_error'

function fontOf(page: PDFPageProxy, name: string): PdfFont | null {
  if (name === lostFontName) return null
  return page.commonObjs.has(name) ? (page.commonObjs.get(name) as PdfFont) : null
}
