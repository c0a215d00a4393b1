import { useEffect } from 'preact/hooks'
import type { Session } from '../../contract/index.ts'
import { apiAddress, fetchJson, sessionEnded } from '../api/index.ts'
import { sharedValue, useShared } from '../parts/shared-value.ts'

/** What is known of the session: not yet anything, nobody, or who. */
export type SessionState =
  | { readonly type: 'unknown' }
  | { readonly type: 'none' }
  | { readonly type: 'failed'; readonly error: unknown }
  | { readonly type: 'open'; readonly session: Session }

const state = sharedValue<SessionState>({ type: 'unknown' })

/** Asks who we are. */
export async function startSession(): Promise<void> {
  sessionEnded.set(false)
  try {
    state.set({ type: 'open', session: await fetchJson<Session>(apiAddress('/session')) })
  } catch (error) {
    state.set(sessionEnded.get() ? { type: 'none' } : { type: 'failed', error })
  }
}

/** The state of the session; once the service no longer knows us it is 'none'. */
export function useSessionState(): SessionState {
  useEffect(() => sessionEnded.watch((hasEnded) => hasEnded && state.set({ type: 'none' })), [])
  return useShared(state)
}

/** Whether we may change anything. */
export function useMayWrite(): boolean {
  const held = useShared(state)
  return held.type === 'open' && held.session.role === 'write'
}

/** The label of the token, which counts in place of a typed name; null where it has none. */
export function useTokenLabel(): string | null {
  const held = useShared(state)
  return held.type === 'open' ? held.session.label : null
}

/** The same, outside of what is drawn. */
export function currentTokenLabel(): string | null {
  const held = state.get()
  return held.type === 'open' ? held.session.label : null
}

/** Ends the session; the page asks to sign in. */
export async function endSession(): Promise<void> {
  await fetchJson(apiAddress('/session'), { method: 'DELETE' })
  state.set({ type: 'none' })
}
