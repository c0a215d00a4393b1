import { useCallback, useEffect, useState } from 'preact/hooks'
import { fetchJson } from './fetch-json.ts'
import { sessionEnded } from './session-ended.ts'

/** What the API gave for an address. */
export interface Resource<T> {
  /**
   * The last answer, also while the next one is awaited; null before there is one, and where the next one did not
   * come for another address, so that nothing is shown for what it is not.
   */
  readonly value: T | null
  readonly error: unknown
  readonly isLoading: boolean
  /** Asks once more. */
  readonly reload: () => void
}

interface Held<T> {
  /** What `value` is the answer to. */
  readonly address: string | null
  readonly value: T | null
  readonly error: unknown
  readonly isLoading: boolean
}

/** What the API answers to an address of `apiAddress`; null asks nothing. */
export function useResource<T>(address: string | null): Resource<T> {
  const [asked, setAsked] = useState(0)
  const [held, setHeld] = useState<Held<T>>({ address, value: null, error: null, isLoading: true })
  useEffect(() => {
    if (address === null) return setHeld({ address, value: null, error: null, isLoading: false })
    const control = new AbortController()
    setHeld((before) => ({ ...before, isLoading: true }))
    fetchJson<T>(address, { signal: control.signal }).then(
      (value) => {
        if (!control.signal.aborted) setHeld({ address, value, error: null, isLoading: false })
      },
      (error: unknown) => {
        if (control.signal.aborted) return
        setHeld((before) => {
          const value = before.address === address ? before.value : null
          return { address, value, error, isLoading: false }
        })
      },
    )
    return () => control.abort()
  }, [address, asked])
  const reload = useCallback(() => setAsked((count) => count + 1), [])
  // What was refused meanwhile is asked for once more when the service knows us again.
  useEffect(() => sessionEnded.watch((hasEnded) => !hasEnded && reload()), [reload])
  return { value: held.value, error: held.error, isLoading: held.isLoading, reload }
}
