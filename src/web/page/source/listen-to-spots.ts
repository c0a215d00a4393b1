/** What a person does in a source. */
export interface SpotListeners {
  /** Something was clicked, or chosen by Enter, that these spots stand at. */
  readonly onPick: (ids: readonly string[]) => void
  /** Escape: back to where one came from. */
  readonly onLeave: () => void
}

const steps: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }

/**
 * Hears clicks and keys on the spots of a source: arrows go from spot to spot, Enter chooses, Escape leaves.
 * It ends when the function that comes out is called.
 */
export function listenToSpots(root: Document | HTMLElement, listeners: () => SpotListeners): () => void {
  const pick = (event: Event): void => {
    const spot = spotOf(event.target)
    if (spot) listeners().onPick(spot.dataset.spots?.split(' ') ?? [])
  }
  const press = (event: Event): void => {
    const { key } = event as KeyboardEvent
    if (key === 'Escape') listeners().onLeave()
    else if (key === 'Enter' && spotOf(event.target)) pick(event)
    else if (!move(root, event.target, steps[key] ?? 0)) {
      handOn(event as KeyboardEvent)
      return
    }
    event.preventDefault()
    event.stopPropagation()
  }
  root.addEventListener('click', pick)
  root.addEventListener('keydown', press)
  return () => {
    root.removeEventListener('click', pick)
    root.removeEventListener('keydown', press)
  }
}

/** The page around a frame does not hear its keys, and may have something to do for them. */
function handOn(event: KeyboardEvent): void {
  const { key, ctrlKey, altKey, metaKey, view } = event
  const isShortcut = key.length === 1 && key !== ' ' && !ctrlKey && !altKey && !metaKey
  if (!isShortcut || view === window) return
  document.dispatchEvent(new KeyboardEvent('keydown', { key, cancelable: true }))
}

/** An element of a frame is no `HTMLElement` of this window. */
function spotOf(target: EventTarget | null): HTMLElement | null {
  return (target as Element | null)?.closest?.<HTMLElement>('[data-spots]') ?? null
}

function move(root: ParentNode, target: EventTarget | null, step: number): boolean {
  const current = spotOf(target)
  if (!current || step === 0) return false
  const all = [...root.querySelectorAll<HTMLElement>('[data-spots]')]
  const next = all[all.indexOf(current) + step]
  next?.focus()
  return true
}
