import {
  GlobalWorkerOptions,
  getDocument,
  type PDFDocumentProxy,
  type PDFPageProxy,
} from 'pdfjs-dist/legacy/build/pdf.mjs'
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url'

export type { PDFPageProxy }

/** An opened PDF; `close` must be called. */
export interface OpenPdf {
  readonly pages: readonly PdfPageSize[]
  readonly page: (number: number) => Promise<PDFPageProxy>
  readonly close: () => void
}

/** A page as shown, in points. */
export interface PdfPageSize {
  readonly number: number
  readonly width: number
  readonly height: number
}

/** Images with more pixels than this are left out. */
const mostImagePixels = 32 * 1024 * 1024

GlobalWorkerOptions.workerSrc = workerUrl

/** Opens a PDF in a worker of ours, with our maps and fonts, and without code made from strings. */
export async function openPdf(bytes: ArrayBuffer): Promise<OpenPdf> {
  const task = getDocument({
    data: bytes,
    cMapUrl: '/pdfjs/cmaps/',
    cMapPacked: true,
    standardFontDataUrl: '/pdfjs/standard_fonts/',
    wasmUrl: '/pdfjs/wasm/',
    iccUrl: '/pdfjs/iccs/',
    isEvalSupported: false,
    enableXfa: false,
    maxImageSize: mostImagePixels,
  })
  const pdf = await task.promise
  const close = (): void => {
    void task.destroy()
  }
  return { pages: await sizesOf(pdf), page: (number) => pdf.getPage(number), close }
}

async function sizesOf(pdf: PDFDocumentProxy): Promise<readonly PdfPageSize[]> {
  const sizes: PdfPageSize[] = []
  for (let number = 1; number <= pdf.numPages; number++) {
    const { width, height } = (await pdf.getPage(number)).getViewport({ scale: 1 })
    sizes.push({ number, width, height })
  }
  return sizes
}
