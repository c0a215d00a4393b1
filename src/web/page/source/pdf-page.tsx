import type { JSX } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { useTexts } from '../language/index.ts'
import type { PDFPageProxy, PdfPageSize } from './open-pdf.ts'
import type { Spot } from './spots.ts'

export interface PdfPageProps {
  readonly size: PdfPageSize
  /** Pixels of the page a point. */
  readonly scale: number
  readonly spots: readonly Spot[]
  readonly nameOf: (id: string) => string
  readonly load: (number: number) => Promise<PDFPageProxy>
}

const texts = {
  zh: { page: (number: number) => `第 ${number} 页` },
  en: { page: (number: number) => `Page ${number}` },
}

/** Pages this near to what is seen are drawn. */
const nearMargin = '600px 0px'
/** Finer than this no screen shows it; larger canvases are refused by some browsers. */
const mostPixelRatio = 2
const mostCanvasPixels = 16_000_000
/** A box is drawn a little larger than the print in it. */
const boxMarginPt = 1.5

/** A page of a PDF, drawn when it comes near, with a button over each number that was read from it. */
export function PdfPage({ size, scale, spots, nameOf, load }: PdfPageProps): JSX.Element {
  const t = useTexts(texts)
  const place = useRef<HTMLDivElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const isNear = useIsNear(place)
  useEffect(
    () => (isNear && canvas.current ? draw(canvas.current, size, scale, load) : undefined),
    [isNear, size, scale, load],
  )
  return (
    <div
      class="pdf-page"
      ref={place}
      style={{ width: px(size.width * scale), height: px(size.height * scale) }}
    >
      {isNear && <canvas ref={canvas} role="img" aria-label={t.page(size.number)} />}
      {spots.map((spot) => (
        <SpotButton key={spot.id} spot={spot} scale={scale} name={nameOf(spot.id)} />
      ))}
    </div>
  )
}

function SpotButton({ spot, scale, name }: { spot: Spot; scale: number; name: string }): JSX.Element | null {
  const { bbox } = spot.evidence
  if (!bbox) return null
  const [x0, y0, x1, y1] = bbox
  const style = {
    left: px((x0 - boxMarginPt) * scale),
    top: px((y0 - boxMarginPt) * scale),
    width: px((x1 - x0 + 2 * boxMarginPt) * scale),
    height: px((y1 - y0 + 2 * boxMarginPt) * scale),
  }
  return (
    <button
      type="button"
      class="pdf-spot"
      data-spots={spot.id}
      tabIndex={-1}
      aria-label={name}
      style={style}
    />
  )
}

function px(length: number): string {
  return `${length}px`
}

function useIsNear(element: { readonly current: HTMLElement | null }): boolean {
  const [isNear, setNear] = useState(false)
  useEffect(() => {
    const { current } = element
    if (!current) return
    const observer = new IntersectionObserver(([entry]) => setNear(entry?.isIntersecting ?? false), {
      root: current.parentElement,
      rootMargin: nearMargin,
    })
    observer.observe(current)
    return () => observer.disconnect()
  }, [element])
  return isNear
}

/** Draws a page; what comes out stops it. */
function draw(
  canvas: HTMLCanvasElement,
  { number, width, height }: PdfPageSize,
  scale: number,
  load: PdfPageProps['load'],
): () => void {
  const wanted = scale * Math.min(mostPixelRatio, window.devicePixelRatio)
  const drawn = Math.min(wanted, Math.sqrt(mostCanvasPixels / (width * height)))
  let stop = (): void => {}
  let isStopped = false
  const begin = async (): Promise<void> => {
    const page = await load(number)
    if (isStopped) return
    const viewport = page.getViewport({ scale: drawn })
    // Drawn aside, so that what was seen stays until it is done.
    const fresh = document.createElement('canvas')
    fresh.width = Math.round(viewport.width)
    fresh.height = Math.round(viewport.height)
    const task = page.render({ canvas: fresh, viewport })
    stop = () => task.cancel()
    await task.promise
    if (isStopped) return
    canvas.width = fresh.width
    canvas.height = fresh.height
    canvas.getContext('2d')?.drawImage(fresh, 0, 0)
  }
  begin().catch((error: unknown) => {
    // A page that is left before it is drawn is no trouble; one that cannot be drawn stays blank, its marks remain.
    if (!isStopped) console.error(error)
  })
  return () => {
    isStopped = true
    stop()
  }
}
