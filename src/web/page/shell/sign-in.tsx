import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { apiAddress, fetchJson, ProblemError } from '../api/index.ts'
import { useTexts } from '../language/index.ts'
import { Trouble } from './trouble.tsx'

const texts = {
  zh: {
    title: '登录',
    lead: '此服务需要令牌。令牌由运行服务的人提供，只用来换取本浏览器的登录状态，不会保存在页面中。',
    token: '令牌',
    submit: '登录',
    wrong: '令牌不正确。请核对后重新输入。',
  },
  en: {
    title: 'Sign in',
    lead: 'This service asks for a token. Whoever runs it has one for you; it is exchanged for a session of this browser and not kept by the page.',
    token: 'Token',
    submit: 'Sign in',
    wrong: 'That token is not right. Check it and type it again.',
  },
}
const unauthorised = 401

/** The form that exchanges a token for a session. */
export function SignIn({ onDone }: { readonly onDone: () => void }): JSX.Element {
  const t = useTexts(texts)
  const [token, setToken] = useState('')
  const [error, setError] = useState<unknown>(null)
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault()
    try {
      await fetchJson(apiAddress('/session'), { method: 'POST', json: { token } })
      onDone()
    } catch (caught) {
      setError(caught)
    }
  }
  const isWrong = error instanceof ProblemError && error.problem.status === unauthorised
  return (
    <main id="main" class="sign-in" tabIndex={-1}>
      <h1>{t.title}</h1>
      <p>{t.lead}</p>
      <form onSubmit={submit}>
        <label class="field">
          {t.token}
          <input
            type="password"
            autoComplete="current-password"
            required
            value={token}
            aria-invalid={isWrong}
            aria-describedby={isWrong ? 'token-wrong' : undefined}
            onInput={({ currentTarget }) => setToken(currentTarget.value)}
          />
        </label>
        {isWrong && (
          <p id="token-wrong" class="field-trouble" role="alert">
            {t.wrong}
          </p>
        )}
        {error !== null && !isWrong && <Trouble error={error} />}
        <button type="submit" class="primary">
          {t.submit}
        </button>
      </form>
    </main>
  )
}
