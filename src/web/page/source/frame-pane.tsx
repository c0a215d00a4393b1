import type { JSX } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { apiAddress } from '../api/index.ts'
import { useLanguage, useTexts } from '../language/index.ts'
import { forwardDrags } from './forward-drags.ts'
import { focusSpot, lightSpot, revealSpot } from './light-spot.ts'
import { listenToSpots } from './listen-to-spots.ts'
import { markSpots } from './mark-spots.ts'
import type { PaneProps } from './pane.ts'
import { isHeard, watchFocus } from './watch-focus.ts'

const texts = { zh: { title: '来源内容' }, en: { title: 'Content of the source' } }

/**
 * A text, web page or office document in a frame of its own. The frame may run nothing and load nothing; what is
 * clicked in it is heard from here.
 */
export function FramePane({ sourceId, spots, lit, handle, onPick, onLeave }: PaneProps): JSX.Element {
  const t = useTexts(texts)
  const language = useLanguage()
  const frame = useRef<HTMLIFrameElement>(null)
  const [page, setPage] = useState<Document | null>(null)
  const listeners = useRef({ onPick, onLeave })
  listeners.current = { onPick, onLeave }
  handle.current = { focus: (id) => page !== null && focusSpot(page, id) }
  const take = (): void => {
    const shown = frame.current?.contentDocument ?? null
    // The empty page that a frame has before its own.
    if (shown === null || shown.URL === 'about:blank') return
    markSpots(shown, spots)
    setPage(shown)
  }
  useEffect(() => {
    if (page === null) return
    if (isHeard(page)) return listenToSpots(page, () => listeners.current)
    return watchFocus(page, (ids) => listeners.current.onPick(ids))
  }, [page])
  useEffect(() => (page === null ? undefined : forwardDrags(page)), [page])
  useEffect(() => {
    if (page && lightSpot(page, lit) && lit !== null) revealSpot(page, lit)
  }, [page, lit])
  return (
    <iframe
      ref={frame}
      class="source-frame"
      title={t.title}
      sandbox="allow-same-origin"
      src={apiAddress(`/sources/${sourceId}/document.html`, { lang: language })}
      onLoad={take}
    />
  )
}
