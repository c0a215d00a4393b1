import type { JSX } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { apiAddress, toError } from '../api/index.ts'
import { useTexts } from '../language/index.ts'
import { Trouble } from '../shell/index.ts'
import { focusSpot, lightSpot, revealSpot } from './light-spot.ts'
import { listenToSpots } from './listen-to-spots.ts'
import type { OpenPdf } from './open-pdf.ts'
import type { PaneProps } from './pane.ts'
import { PdfPage } from './pdf-page.tsx'

const texts = {
  zh: { wait: '正在载入 PDF…', pages: 'PDF 页面', larger: '放大', smaller: '缩小', fit: '适合宽度' },
  en: {
    wait: 'Loading the PDF…',
    pages: 'Pages of the PDF',
    larger: 'Larger',
    smaller: 'Smaller',
    fit: 'Fit width',
  },
}

const zoomStep = 1.25
const mostZoom = 4
const pagePaddingPx = 24

/** A PDF, its pages drawn from the original when they come near, with the numbers that were read from them marked. */
export function PdfPane(props: PaneProps): JSX.Element {
  const { sourceId, spots, nameOf, lit, handle, onPick, onLeave } = props
  const t = useTexts(texts)
  const { pdf, error, retry } = usePdf(sourceId)
  const [zoom, setZoom] = useState(1)
  const pages = useRef<HTMLDivElement>(null)
  const width = useWidth(pages, pdf !== null)
  const listeners = useRef({ onPick, onLeave })
  listeners.current = { onPick, onLeave }
  handle.current = { focus: (id) => pages.current !== null && focusSpot(pages.current, id) }
  useEffect(
    () => (pdf && pages.current ? listenToSpots(pages.current, () => listeners.current) : undefined),
    [pdf],
  )
  useEffect(() => {
    if (pages.current && lightSpot(pages.current, lit) && lit !== null) revealSpot(pages.current, lit)
  }, [pdf, lit, zoom, width])
  if (error !== null) return <Trouble error={error} onRetry={retry} />
  if (pdf === null) return <p class="waiting">{t.wait}</p>
  const widest = Math.max(...pdf.pages.map((page) => page.width))
  const scale = (Math.max(100, width - pagePaddingPx) / widest) * zoom
  const change = (factor: number) => () => setZoom((now) => Math.min(mostZoom, Math.max(1, now * factor)))
  return (
    <div class="pdf-pane">
      <div class="pdf-zoom">
        <button type="button" aria-label={t.smaller} disabled={zoom === 1} onClick={change(1 / zoomStep)}>
          −
        </button>
        <button type="button" onClick={() => setZoom(1)}>
          {t.fit}
        </button>
        <button type="button" aria-label={t.larger} disabled={zoom === mostZoom} onClick={change(zoomStep)}>
          +
        </button>
      </div>
      <section class="pdf-pages" ref={pages} aria-label={t.pages}>
        {pdf.pages.map((size) => (
          <PdfPage
            key={size.number}
            size={size}
            scale={scale}
            load={pdf.page}
            nameOf={nameOf}
            spots={spots.filter(({ evidence }) => evidence.page === size.number)}
          />
        ))}
      </section>
    </div>
  )
}

interface LoadedPdf {
  readonly pdf: OpenPdf | null
  readonly error: unknown
  readonly retry: () => void
}

function usePdf(sourceId: string): LoadedPdf {
  const [pdf, setPdf] = useState<OpenPdf | null>(null)
  const [error, setError] = useState<unknown>(null)
  const [attempt, setAttempt] = useState(0)
  useEffect(() => {
    const control = new AbortController()
    let opened: OpenPdf | null = null
    load(sourceId, control.signal).then(
      (loaded) => {
        opened = loaded
        if (control.signal.aborted) loaded.close()
        else setPdf(loaded)
      },
      (caught: unknown) => !control.signal.aborted && setError(caught),
    )
    return () => {
      control.abort()
      opened?.close()
      setPdf(null)
      setError(null)
    }
  }, [sourceId, attempt])
  return { pdf, error, retry: () => setAttempt((count) => count + 1) }
}

async function load(sourceId: string, signal: AbortSignal): Promise<OpenPdf> {
  const [{ openPdf }, response] = await Promise.all([
    import('./open-pdf.ts'),
    fetch(apiAddress(`/sources/${sourceId}/bytes`), { credentials: 'same-origin', signal }),
  ])
  if (!response.ok) throw await toError(response)
  return openPdf(await response.arrayBuffer())
}

function useWidth(element: { readonly current: HTMLElement | null }, isShown: boolean): number {
  const [width, setWidth] = useState(0)
  useEffect(() => {
    const { current } = element
    if (!current || !isShown) return
    const observer = new ResizeObserver(() => setWidth(current.clientWidth))
    observer.observe(current)
    setWidth(current.clientWidth)
    return () => observer.disconnect()
  }, [element, isShown])
  return width
}
