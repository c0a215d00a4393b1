import type { JSX } from 'preact'
import { errorMessage, errorRemedy } from '../../../error-message.ts'
import type { RunFailure } from '../../contract/index.ts'
import { useLanguage } from '../language/index.ts'
import { isErrorCode } from '../shell/index.ts'

/** Why a source gave no report, and what a person does about it. */
export function FailureText({
  failure,
}: {
  readonly failure: Pick<RunFailure, 'code' | 'params'>
}): JSX.Element {
  const language = useLanguage()
  const { code, params } = failure
  if (!isErrorCode(code)) return <code>{code}</code>
  return (
    <>
      {errorMessage(code, params, language)} <span class="soft">{errorRemedy(code, language)}</span>
    </>
  )
}
