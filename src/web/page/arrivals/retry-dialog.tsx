import type { JSX } from 'preact'
import { useFormats, useTexts } from '../language/index.ts'
import { Dialog } from '../parts/dialog.tsx'
import { arrivalsTexts } from './texts.ts'

export interface RetryDialogProps {
  /** How many failures are tried again. */
  readonly count: number
  readonly onRetry: () => void
  readonly onClose: () => void
}

/** Asks whether all failures that are listed are to be tried again, on this page of the list and on others. */
export function RetryDialog({ count, onRetry, onClose }: RetryDialogProps): JSX.Element {
  const t = useTexts(arrivalsTexts)
  const { number } = useFormats()
  return (
    <Dialog title={t.retryAll(number(count))} onClose={onClose}>
      <p>{t.retryAllAsk(number(count))}</p>
      <p class="soft">{t.retryWhen}</p>
      <div class="dialog-end">
        <button type="button" onClick={onClose}>
          {t.cancel}
        </button>
        <button type="button" class="primary" onClick={onRetry}>
          {t.retryAll(number(count))}
        </button>
      </div>
    </Dialog>
  )
}
