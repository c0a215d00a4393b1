const events = ['dragover', 'drop'] as const

/**
 * Tells the page of files that are dragged straight onto a frame of it, which would take them for itself. Once the
 * page has heard of them it lies above the frame.
 */
export function forwardDrags(frame: Document): () => void {
  const forward = (event: DragEvent): void => {
    const { type, dataTransfer } = event
    const isWanted = !window.dispatchEvent(new DragEvent(type, { dataTransfer, cancelable: true }))
    if (isWanted) event.preventDefault()
  }
  for (const type of events) frame.addEventListener(type, forward)
  return () => {
    for (const type of events) frame.removeEventListener(type, forward)
  }
}
