const lit = 'lit'

/** Lights what a spot stands at, and nothing else; false where it is not shown, or null is lit. */
export function lightSpot(root: ParentNode, id: string | null): boolean {
  for (const element of root.querySelectorAll(`.${lit}`)) element.classList.remove(lit)
  const elements = elementsOf(root, id)
  for (const element of elements) element.classList.add(lit)
  return elements.length > 0
}

/** Scrolls to a spot where it is out of sight. */
export function revealSpot(root: ParentNode, id: string): void {
  const [first] = elementsOf(root, id)
  const frame = first?.closest('.pdf-pages') ?? first?.ownerDocument.documentElement
  if (!first || !frame) return
  const own = first.getBoundingClientRect()
  const isFrame = frame.tagName === 'HTML'
  const top = isFrame ? 0 : frame.getBoundingClientRect().top
  const isSeen = own.top >= top && own.bottom <= top + frame.clientHeight
  if (!isSeen) frame.scrollBy({ top: own.top - top - (frame.clientHeight - own.height) / 2 })
}

/** Puts the focus on a spot; false where it is not shown. */
export function focusSpot(root: ParentNode, id: string): boolean {
  const [first] = elementsOf(root, id)
  if (!first) return false
  first.focus({ preventScroll: true })
  revealSpot(root, id)
  return true
}

function elementsOf(root: ParentNode, id: string | null): readonly HTMLElement[] {
  if (id === null) return []
  return [...root.querySelectorAll<HTMLElement>(`[data-spots~="${CSS.escape(id)}"]`)]
}
