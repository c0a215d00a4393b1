import type { JSX } from 'preact'
import { ProblemError, plainProblem } from '../api/index.ts'
import { useLanguage, useTexts } from '../language/index.ts'
import { Icon } from '../parts/icon.tsx'
import { problemText } from './problem-texts.ts'

export interface TroubleProps {
  readonly error: unknown
  /** Tries again; no button where there is none. */
  readonly onRetry?: () => void
}

const texts = { zh: { retry: '重试' }, en: { retry: 'Try again' } }

/** What went wrong and what to do, in place of what was to be shown. */
export function Trouble({ error, onRetry }: TroubleProps): JSX.Element {
  const t = useTexts(texts)
  const { what, remedy } = problemText(toProblem(error), useLanguage())
  return (
    <div class="trouble" role="alert">
      <Icon name="cross" />
      <p>
        <strong>{what}</strong> {remedy}
      </p>
      {onRetry && (
        <button type="button" onClick={onRetry}>
          {t.retry}
        </button>
      )}
    </div>
  )
}

function toProblem(error: unknown): ProblemError['problem'] {
  return error instanceof ProblemError ? error.problem : plainProblem('page-error', 0, String(error))
}
