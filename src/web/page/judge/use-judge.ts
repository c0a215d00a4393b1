import { useState } from 'preact/hooks'
import type { DecisionRequest, MadeDecision } from '../../contract/index.ts'
import { apiAddress, fetchJson } from '../api/index.ts'
import { useTokenLabel } from '../shell/index.ts'
import { useWho } from '../who.ts'

type WithoutBy<T> = T extends unknown ? Omit<T, 'by'> : never

/** A decision but for who takes it. */
export type Judgement = WithoutBy<DecisionRequest>

/** Puts decisions on record. */
export interface Judge {
  /** Who decides; '' where nobody has said so yet. */
  readonly who: string
  /** Whether the name comes with the token, so that no other is asked for. */
  readonly isWhoGiven: boolean
  /** What went wrong the last time; null where nothing did. */
  readonly error: unknown
  /** Null where it went wrong. */
  readonly decide: (judgement: Judgement, by: string) => Promise<MadeDecision | null>
  readonly undo: (decisionId: string, by: string) => Promise<MadeDecision | null>
}

/** A way to decide, and who does; `onDone` is called after each decision. */
export function useJudge(onDone: () => void): Judge {
  const [error, setError] = useState<unknown>(null)
  const label = useTokenLabel()
  const typed = useWho()
  const attempt = async (ask: () => Promise<MadeDecision>): Promise<MadeDecision | null> => {
    try {
      const made = await ask()
      setError(null)
      onDone()
      return made
    } catch (caught) {
      setError(caught)
      return null
    }
  }
  return {
    who: label ?? typed,
    isWhoGiven: label !== null,
    error,
    decide: (judgement, by) =>
      attempt(() => fetchJson(apiAddress('/decisions'), { method: 'POST', json: { ...judgement, by } })),
    undo: (decisionId, by) =>
      attempt(() =>
        fetchJson(apiAddress(`/decisions/${encodeURIComponent(decisionId)}`), {
          method: 'DELETE',
          json: { by },
        }),
      ),
  }
}
