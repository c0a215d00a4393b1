import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { useTexts } from '../language/index.ts'
import { Dialog } from '../parts/dialog.tsx'
import { sharedValue, useShared } from '../parts/shared-value.ts'
import { currentWho, setWho } from '../who.ts'

type Answer = (name: string | null) => void

const texts = {
  zh: {
    title: '您的姓名',
    lead: '每项复核决定都会记下由谁作出。姓名保存在本浏览器中，只问一次。',
    name: '姓名',
    submit: '确定',
  },
  en: {
    title: 'Your name',
    lead: 'Every decision is recorded with who made it. The name is kept in this browser and asked for once.',
    name: 'Name',
    submit: 'Take this name',
  },
}

const asked = sharedValue<Answer | null>(null)

/** Asks for the name that decisions are made under, also where there is one. */
export function changeWho(): Promise<string | null> {
  return new Promise((resolve) => asked.set(resolve))
}

/** The dialog that asks for the name, while it is asked for. */
export function WhoDialog(): JSX.Element | null {
  const t = useTexts(texts)
  const answer = useShared(asked)
  const [typed, setTyped] = useState(currentWho)
  if (!answer) return null
  const end = (name: string | null): void => {
    asked.set(null)
    answer(name)
  }
  const submit = (event: SubmitEvent): void => {
    event.preventDefault()
    setWho(typed)
    end(currentWho() === '' ? null : currentWho())
  }
  return (
    <Dialog title={t.title} onClose={() => end(null)}>
      <form class="who-form" onSubmit={submit}>
        <p>{t.lead}</p>
        <label class="field">
          {t.name}
          <input
            type="text"
            autoComplete="name"
            required
            maxLength={100}
            value={typed}
            onInput={({ currentTarget }) => setTyped(currentTarget.value)}
          />
        </label>
        <div class="dialog-end">
          <button type="submit" class="primary">
            {t.submit}
          </button>
        </div>
      </form>
    </Dialog>
  )
}
