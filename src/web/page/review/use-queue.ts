import { useEffect, useRef, useState } from 'preact/hooks'
import type { Doubt, ReportFilters, ReviewQueue, ReviewState } from '../../contract/index.ts'
import { apiAddress, fetchJson } from '../api/index.ts'

/** The doubts of the filtered reports, as far as they were loaded, and which of them is looked at. */
export interface DoubtQueue {
  readonly doubts: readonly Doubt[]
  readonly at: number
  /** How many were open when the queue was loaded. */
  readonly total: number
  readonly isLoading: boolean
  readonly error: unknown
  /** Goes on or back, over settled ones too. */
  readonly step: (by: number) => void
  readonly goTo: (at: number) => void
  /** Goes to the next one that is open, after the present one first. */
  readonly goToOpen: () => void
  /** Loads anew what became of the doubts of a source. */
  readonly refresh: (sourceId: string) => Promise<void>
  readonly reload: () => void
}

interface Loaded {
  readonly doubts: readonly Doubt[]
  readonly next: string | null
  readonly total: number
}

const pageSize = 50
/** The next page is loaded when so few doubts are left. */
const loadedAhead = 10
const nothing: Loaded = { doubts: [], next: null, total: 0 }

/** The queue for some filters; it keeps what it loaded, so that one may go back to what was settled. */
export function useQueue(filters: ReportFilters): DoubtQueue {
  const [loaded, setLoaded] = useState<Loaded | null>(null)
  const [at, setAt] = useState(0)
  const [error, setError] = useState<unknown>(null)
  const [attempt, setAttempt] = useState(0)
  const isBusy = useRef(false)
  const key = JSON.stringify(filters)
  const load = async (before: Loaded, signal: AbortSignal | null): Promise<void> => {
    isBusy.current = true
    try {
      const address = apiAddress('/review', { ...filters, after: before.next, limit: pageSize })
      const page = await fetchJson<ReviewQueue>(address, signal ? { signal } : {})
      setLoaded({
        doubts: withoutRepeats([...before.doubts, ...page.rows]),
        next: page.next,
        total: before.doubts.length === 0 ? page.total : before.total,
      })
      setError(null)
    } catch (caught) {
      if (!signal?.aborted) setError(caught)
    } finally {
      isBusy.current = false
    }
  }
  useEffect(() => {
    const control = new AbortController()
    setLoaded(null)
    setAt(0)
    void load(nothing, control.signal)
    return () => control.abort()
  }, [key, attempt])
  const doubts = loaded?.doubts ?? []
  useEffect(() => {
    if (loaded?.next && !isBusy.current && at >= doubts.length - loadedAhead) void load(loaded, null)
  }, [at, loaded])
  const goTo = (to: number): void => setAt(Math.max(0, Math.min(doubts.length - 1, to)))
  return {
    doubts,
    at,
    total: loaded?.total ?? 0,
    isLoading: loaded === null && error === null,
    error,
    step: (by) => goTo(at + by),
    goTo,
    goToOpen: () => goTo(nextOpen(doubts, at)),
    refresh: async (sourceId) => {
      const review = await fetchJson<ReviewState>(apiAddress(`/sources/${sourceId}/review`))
      setLoaded((held) => held && { ...held, doubts: withStates(held.doubts, sourceId, review) })
    },
    reload: () => setAttempt((count) => count + 1),
  }
}

/** A doubt that was settled and taken up again may come a second time. */
function withoutRepeats(doubts: readonly Doubt[]): readonly Doubt[] {
  const seen = new Map(doubts.toReversed().map((doubt) => [`${doubt.sourceId} ${doubt.subject}`, doubt]))
  return [...seen.values()].toReversed()
}

/** A doubt that is gone was settled by the decision on another one. */
function withStates(doubts: readonly Doubt[], sourceId: string, review: ReviewState): readonly Doubt[] {
  const now = new Map(review.doubts.map((doubt) => [doubt.subject, doubt]))
  return doubts.map((doubt) => {
    if (doubt.sourceId !== sourceId) return doubt
    const { state, decisionId } = now.get(doubt.subject) ?? { state: 'corrected' as const, decisionId: null }
    return { ...doubt, state, decisionId }
  })
}

function nextOpen(doubts: readonly Doubt[], at: number): number {
  const after = doubts.findIndex(({ state }, index) => index > at && state === 'open')
  if (after >= 0) return after
  const before = doubts.findIndex(({ state }) => state === 'open')
  return before >= 0 ? before : at
}
