import type { JSX } from 'preact'
import { useTexts } from '../language/index.ts'
import { Dialog } from '../parts/dialog.tsx'
import { sitesTexts } from './texts.ts'

export interface RemoveSiteDialogProps {
  readonly name: string
  readonly onClose: () => void
  readonly onRemove: () => void
}

/** Asks once more before a website is taken off the list. */
export function RemoveSiteDialog({ name, onClose, onRemove }: RemoveSiteDialogProps): JSX.Element {
  const t = useTexts(sitesTexts)
  return (
    <Dialog title={t.removeOf(name)} onClose={onClose}>
      <p>{t.removeAsk(name)}</p>
      <div class="dialog-end">
        <button type="button" onClick={onClose}>
          {t.cancel}
        </button>
        <button type="button" class="primary" onClick={onRemove}>
          {t.remove}
        </button>
      </div>
    </Dialog>
  )
}
