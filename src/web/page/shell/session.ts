import { useEffect } from 'preact/hooks'
import type { Session } from '../../contract/index.ts'
import { apiAddress, fetchJson, ProblemError, sessionEnded } from '../api/index.ts'
import { sharedValue, useShared } from '../parts/shared-value.ts'

/** What is known of the session: not yet anything, nobody, or who. */
export type SessionState =
  | { readonly type: 'unknown' }
  | { readonly type: 'none' }
  | { readonly type: 'failed'; readonly error: unknown }
  | { readonly type: 'open'; readonly session: Session }

const unauthorised = 401

const state = sharedValue<SessionState>({ type: 'unknown' })

/** Asks who we are; a service that lets in whoever opens its page is asked for the page first, where it forgot us. */
export async function startSession(): Promise<void> {
  try {
    const session = await askSession().catch(askAgain)
    sessionEnded.set(false)
    state.set({ type: 'open', session })
  } catch (error) {
    state.set(isUnknown(error) ? { type: 'none' } : { type: 'failed', error })
  }
}

function askSession(): Promise<Session> {
  return fetchJson<Session>(apiAddress('/session'))
}

async function askAgain(error: unknown): Promise<Session> {
  if (!isUnknown(error)) throw error
  await fetch('/', { credentials: 'same-origin' })
  return askSession()
}

function isUnknown(error: unknown): boolean {
  return error instanceof ProblemError && error.problem.status === unauthorised
}

/** The state of the session; once the service no longer knows us, nor lets us in anew, it is 'none'. */
export function useSessionState(): SessionState {
  useEffect(
    () =>
      sessionEnded.watch((hasEnded) => {
        if (hasEnded && state.get().type === 'open') void startSession()
      }),
    [],
  )
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

/** Ends the session; the page asks to sign in. */
export async function endSession(): Promise<void> {
  await fetchJson(apiAddress('/session'), { method: 'DELETE' })
  state.set({ type: 'none' })
}
