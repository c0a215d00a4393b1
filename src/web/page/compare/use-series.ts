import { useCallback, useEffect, useState } from 'preact/hooks'
import type { AgencySeries } from '../../contract/index.ts'
import { apiAddress, fetchJson } from '../api/index.ts'

/** What the API gave for several agencies. */
export interface SeriesState {
  /** In the order in which they were chosen; those that are still awaited are not among them. */
  readonly series: readonly AgencySeries[]
  readonly error: unknown
  readonly isLoading: boolean
  readonly reload: () => void
}

/** The reports of each agency, a year each; what was asked for once is kept while the view is shown. */
export function useSeries(agencies: readonly string[]): SeriesState {
  const [held, setHeld] = useState<ReadonlyMap<string, AgencySeries>>(new Map())
  const [error, setError] = useState<unknown>(null)
  const [asked, setAsked] = useState(0)
  const key = agencies.join('\n')
  useEffect(() => {
    const control = new AbortController()
    setError(null)
    for (const agency of key.split('\n').filter((name) => name !== '' && !held.has(name))) {
      fetchJson<AgencySeries>(apiAddress('/series', { agency }), { signal: control.signal }).then(
        (series) => setHeld((before) => new Map([...before, [agency, series]])),
        (caught: unknown) => {
          if (!control.signal.aborted) setError(caught)
        },
      )
    }
    return () => control.abort()
  }, [key, asked])
  const reload = useCallback(() => setAsked((count) => count + 1), [])
  const series = agencies.flatMap((agency) => held.get(agency) ?? [])
  return { series, error, isLoading: error === null && series.length < agencies.length, reload }
}
