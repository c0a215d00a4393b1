import { useEffect, useRef } from 'preact/hooks'
import type { RunEvent, StatusEvent } from '../../contract/index.ts'
import { sharedValue } from '../parts/shared-value.ts'

/** What the service tells by itself. */
export interface LiveListeners {
  readonly run?: (event: RunEvent) => void
  readonly status?: (event: StatusEvent) => void
  /** It is heard from now on; what happened since the page looked last was not. */
  readonly missed?: () => void
}

/** Whether the service can be heard; null before the first word. */
export const isHeard = sharedValue<boolean | null>(null)

const listeners = new Set<{ readonly current: LiveListeners }>()
let source: EventSource | null = null
/** After a refusal, as where too many pages are open. */
const refusedMs = 10_000

/** Hears of runs that end and of changed counts while the part of the page is shown. */
export function useLiveEvents(heard: LiveListeners): void {
  const latest = useRef(heard)
  latest.current = heard
  useEffect(() => {
    listeners.add(latest)
    source ??= open()
    return () => {
      listeners.delete(latest)
    }
  }, [])
}

/** Ends the stream, as before signing in anew. */
export function closeLiveEvents(): void {
  source?.close()
  source = null
}

// A browser has few connections to a host: a page that nobody looks at leaves its own to others.
document.addEventListener('visibilitychange', () => {
  if (document.hidden) closeLiveEvents()
  else openAgain()
})

/** One stream for the whole page; the browser asks again by itself where it breaks, but not where it is refused. */
function open(): EventSource {
  const events = new EventSource('/api/v1/events')
  events.addEventListener('open', () => {
    for (const { current } of listeners) current.missed?.()
    isHeard.set(true)
  })
  events.addEventListener('error', () => {
    isHeard.set(false)
    if (events.readyState !== EventSource.CLOSED || source !== events) return
    source = null
    setTimeout(openAgain, refusedMs)
  })
  events.addEventListener('run', ({ data }) => {
    for (const { current } of listeners) current.run?.(JSON.parse(data))
  })
  events.addEventListener('status', ({ data }) => {
    for (const { current } of listeners) current.status?.(JSON.parse(data))
  })
  return events
}

function openAgain(): void {
  if (!document.hidden && listeners.size > 0) source ??= open()
}
