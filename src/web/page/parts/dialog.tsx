import type { ComponentChildren, JSX } from 'preact'
import { useId, useLayoutEffect, useRef } from 'preact/hooks'
import { useTexts } from '../language/index.ts'
import { Icon } from './icon.tsx'

export interface DialogProps {
  readonly title: string
  readonly onClose: () => void
  readonly children: ComponentChildren
}

const texts = { zh: { close: '关闭' }, en: { close: 'Close' } }

/** A dialog above the page; Escape closes it, and the focus goes back to where it was. */
export function Dialog({ title, onClose, children }: DialogProps): JSX.Element {
  const t = useTexts(texts)
  const element = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  // At once, so that what is typed next goes into it.
  useLayoutEffect(() => {
    const before = document.activeElement
    element.current?.showModal()
    element.current?.querySelector<HTMLElement>('input, .primary')?.focus()
    return () => {
      if (before instanceof HTMLElement) before.focus()
    }
  }, [])
  // The browser tells of `close` a frame later, when another dialog may be open that it would close as well.
  const cancel = (event: Event): void => {
    event.preventDefault()
    onClose()
  }
  return (
    <dialog ref={element} class="dialog" aria-labelledby={titleId} onCancel={cancel} onClose={onClose}>
      <div class="dialog-head">
        <h2 id={titleId}>{title}</h2>
        <button type="button" class="quiet icon-only" aria-label={t.close} onClick={onClose}>
          <Icon name="cross" />
        </button>
      </div>
      {children}
    </dialog>
  )
}
