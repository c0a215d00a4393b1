import { createRequire } from 'node:module'
import { dirname, join, sep } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { PDFDocumentLoadingTask, PDFDocumentProxy } from 'pdfjs-dist'
import { SourceError } from '../../errors.ts'
import { hearStrayErrors } from './stray-errors.ts'

type Pdfjs = typeof import('pdfjs-dist')

/** An opened PDF with the library that opened it; `close` must be called. */
export interface OpenPdf {
  readonly document: PDFDocumentProxy
  /** pdfjs' operator codes -> their names. */
  readonly operatorNames: ReadonlyMap<number, string>
  /** Throws SourceError `damaged` where a part of the file could not be read, though pdfjs went on without it. */
  readonly assertWhole: () => Promise<void>
  readonly close: () => Promise<void>
}

/** Images with more pixels than this are left undecoded. */
const mostImagePixels = 16 * 1024 * 1024

const require = createRequire(import.meta.url)
let loading: Promise<Pdfjs> | null = null

/**
 * Opens a PDF with the maps and fonts that Chinese text without embedded fonts needs.
 *
 * pdfjs runs on the calling thread and without code made from strings. Where `isTolerant`, it leaves out what it
 * cannot read and says nothing of it; else that is an error.
 * Errors: SourceError `encrypted` (a password is asked for), `damaged`.
 */
export async function openPdf(bytes: Uint8Array, isTolerant = true): Promise<OpenPdf> {
  const pdfjs = await pdfjsOnce()
  const root = dirname(require.resolve('pdfjs-dist/package.json'))
  const folder = (name: string) => `${join(root, name)}${sep}`
  const task = pdfjs.getDocument({
    data: new Uint8Array(bytes),
    cMapUrl: folder('cmaps'),
    cMapPacked: true,
    standardFontDataUrl: folder('standard_fonts'),
    wasmUrl: folder('wasm'),
    iccUrl: folder('iccs'),
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    maxImageSize: mostImagePixels,
    stopAtErrors: !isTolerant,
    verbosity: pdfjs.VerbosityLevel.ERRORS,
  })
  const stray = hearStrayErrors()
  const close = async () => {
    await task.destroy()
    await turnOfEvents()
    stray.stop()
  }
  return {
    document: await opened(task, close),
    operatorNames: namesOf(pdfjs),
    assertWhole: async () => {
      await turnOfEvents()
      const [cause] = stray.heard
      if (cause) throw new SourceError('damaged', { format: 'PDF' }, { cause })
    },
    close,
  }
}

/** Rejections that nobody hears are told of at the end of a turn. */
function turnOfEvents(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}

/** What pdfjs answers; whatever it stumbles over is a fault of the bytes: SourceError `encrypted` or `damaged`. */
export async function fromPdfjs<Answer>(answer: Promise<Answer>): Promise<Answer> {
  try {
    return await answer
  } catch (cause) {
    if (cause instanceof SourceError) throw cause
    const name = cause instanceof Error ? cause.name : ''
    if (name === 'PasswordException') throw new SourceError('encrypted', {}, { cause })
    throw new SourceError('damaged', { format: 'PDF' }, { cause })
  }
}

function pdfjsOnce(): Promise<Pdfjs> {
  loading ??= loadPdfjs()
  return loading
}

/** The legacy build asks for three browser classes at import; text and operator lists never use them. */
async function loadPdfjs(): Promise<Pdfjs> {
  for (const name of ['DOMMatrix', 'ImageData', 'Path2D']) {
    if (!(name in globalThis))
      Object.defineProperty(globalThis, name, { value: class {}, configurable: true })
  }
  const build = dirname(require.resolve('pdfjs-dist/legacy/build/pdf.mjs'))
  const worker = await import(pathToFileURL(join(build, 'pdf.worker.mjs')).href)
  Object.defineProperty(globalThis, 'pdfjsWorker', { value: worker, configurable: true })
  return import('pdfjs-dist/legacy/build/pdf.mjs')
}

async function opened(task: PDFDocumentLoadingTask, close: () => Promise<void>): Promise<PDFDocumentProxy> {
  try {
    return await fromPdfjs(task.promise)
  } catch (error) {
    await close()
    throw error
  }
}

function namesOf(pdfjs: Pdfjs): ReadonlyMap<number, string> {
  return new Map(Object.entries(pdfjs.OPS).map(([name, code]) => [code, name]))
}
