import type { ComponentChildren, JSX } from 'preact'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { useTexts } from '../language/index.ts'
import { Dialog } from '../parts/dialog.tsx'
import { Trouble } from '../shell/index.ts'
import { setWho } from '../who.ts'
import type { Judge } from './use-judge.ts'
import './judge.css'

export interface JudgeDialogProps {
  readonly title: string
  readonly judge: Judge
  /** Whether a reason must be given, may be given, or is not asked for. */
  readonly note: 'required' | 'optional' | 'none'
  readonly confirm: string
  /** Fields above the reason. */
  readonly children?: ComponentChildren
  /** Whether it can be confirmed, as far as the fields above go. */
  readonly isReady?: boolean
  /** True when it is done. */
  readonly onConfirm: (note: string, by: string) => Promise<boolean>
  readonly onClose: () => void
}

const texts = {
  zh: {
    why: '理由',
    optional: '理由（可不填）',
    who: '您的姓名',
    once: '只问一次，保存在此浏览器中；与决定一同记录。',
    as: (who: string) => `以“${who}”的名义记录`,
    cancel: '取消',
  },
  en: {
    why: 'Why',
    optional: 'Why (may be left out)',
    who: 'Your name',
    once: 'Asked once and kept in this browser; it goes on record with each decision.',
    as: (who: string) => `Goes on record as ${who}`,
    cancel: 'Cancel',
  },
}

/** Asks why, and the first time who, before a decision goes on record. */
export function JudgeDialog(props: JudgeDialogProps): JSX.Element {
  const { title, judge, note: noteKind, confirm, children, isReady = true, onConfirm, onClose } = props
  const t = useTexts(texts)
  const [note, setNote] = useState('')
  const [who, setTyped] = useState(judge.who)
  const [isAsked] = useState(judge.who === '')
  const [isBusy, setBusy] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  useLayoutEffect(() => {
    const first = form.current?.querySelector<HTMLInputElement>('input:not([type="checkbox"]), textarea')
    first?.focus()
    first?.select()
  }, [])
  const isWhole = isReady && who.trim() !== '' && (noteKind !== 'required' || note.trim() !== '')
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault()
    if (!isWhole || isBusy) return
    setBusy(true)
    if (!judge.isWhoGiven) setWho(who)
    const isDone = await onConfirm(note.trim(), who.trim())
    setBusy(false)
    if (isDone) onClose()
  }
  return (
    <Dialog title={title} onClose={onClose}>
      <form class="judge" ref={form} onSubmit={submit}>
        {children}
        {noteKind !== 'none' && (
          <label class="field">
            {noteKind === 'required' ? t.why : t.optional}
            <textarea
              rows={2}
              maxLength={2000}
              required={noteKind === 'required'}
              value={note}
              onInput={({ currentTarget }) => setNote(currentTarget.value)}
            />
          </label>
        )}
        {isAsked ? (
          <label class="field">
            {t.who}
            <input
              autoComplete="name"
              maxLength={100}
              required
              value={who}
              onInput={({ currentTarget }) => setTyped(currentTarget.value)}
            />
            <span class="soft">{t.once}</span>
          </label>
        ) : (
          <p class="soft">{t.as(who)}</p>
        )}
        {judge.error !== null && <Trouble error={judge.error} />}
        <div class="judge-end">
          <button type="button" onClick={onClose}>
            {t.cancel}
          </button>
          <button type="submit" class="primary" disabled={!isWhole || isBusy}>
            {confirm}
          </button>
        </div>
      </form>
    </Dialog>
  )
}
