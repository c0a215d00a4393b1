import type { SpotListeners } from './listen-to-spots.ts'

const lookEveryMs = 150
const probe = 'gongkai-probe'

/** Whether what happens in a frame is heard: Safari calls nobody for a frame that may run no scripts. */
export function isHeard(page: Document): boolean {
  let heard = false
  const listen = (): void => {
    heard = true
  }
  page.addEventListener(probe, listen)
  page.dispatchEvent(new Event(probe))
  page.removeEventListener(probe, listen)
  return heard
}

/**
 * Finds out by looking what was clicked in a frame that is not heard: a click on a spot gives it the focus. It ends
 * when the function that comes out is called.
 */
export function watchFocus(page: Document, onPick: SpotListeners['onPick']): () => void {
  const look = setInterval(() => {
    const spot = page.activeElement?.closest<HTMLElement>('[data-spots]')
    if (!spot) return
    // So that another click on it is seen too.
    spot.blur()
    onPick(spot.dataset.spots?.split(' ') ?? [])
  }, lookEveryMs)
  return () => clearInterval(look)
}
