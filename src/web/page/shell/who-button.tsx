import type { JSX } from 'preact'
import { useTexts } from '../language/index.ts'
import { useWho } from '../who.ts'
import { changeWho } from './ask-who.tsx'
import { endSession, useTokenLabel } from './session.ts'

const texts = {
  zh: { change: (name: string) => `复核人：${name}。更改姓名`, end: '退出' },
  en: { change: (name: string) => `Decisions are made by ${name}. Change the name`, end: 'Sign out' },
}

/** Under which name one decides; a token's label cannot be changed here, and its session can be ended. */
export function WhoButton(): JSX.Element | null {
  const t = useTexts(texts)
  const who = useWho()
  const label = useTokenLabel()
  if (label !== null) {
    return (
      <>
        <span class="soft who">{label}</span>
        <button type="button" class="quiet" onClick={() => void endSession()}>
          {t.end}
        </button>
      </>
    )
  }
  if (who === '') return null
  return (
    <button type="button" class="quiet who" aria-label={t.change(who)} onClick={() => void changeWho()}>
      {who}
    </button>
  )
}
