import type { JSX } from 'preact'
import { useId, useState } from 'preact/hooks'
import type { SiteEntry } from '../../contract/index.ts'
import { useTexts } from '../language/index.ts'
import { Dialog } from '../parts/dialog.tsx'
import { Trouble } from '../shell/index.ts'
import { emptySiteForm, type SiteForm, siteOfForm } from './site-of-form.ts'
import { sitesTexts } from './texts.ts'

export interface AddSiteDialogProps {
  readonly onClose: () => void
  /** Errors: ProblemError, which is shown. */
  readonly onAdd: (site: SiteEntry) => Promise<void>
}

/** The form by which a website is put on the list. */
export function AddSiteDialog({ onClose, onAdd }: AddSiteDialogProps): JSX.Element {
  const t = useTexts(sitesTexts)
  const [form, setForm] = useState(emptySiteForm)
  const [error, setError] = useState<unknown>(null)
  const submit = (event: SubmitEvent): void => {
    event.preventDefault()
    onAdd(siteOfForm(form)).catch(setError)
  }
  const field = (key: keyof SiteForm, label: string, hint: string): JSX.Element => (
    <Field
      label={label}
      hint={hint}
      pattern={key === 'url' ? 'https?://.+' : undefined}
      value={form[key]}
      isRequired={key === 'url'}
      onInput={(value) => setForm({ ...form, [key]: value })}
    />
  )
  return (
    <Dialog title={t.add} onClose={onClose}>
      <form class="site-form" onSubmit={submit}>
        {field('url', t.url, t.urlHint)}
        {field('name', `${t.name}${t.optional}`, t.nameHint)}
        {field('agency', `${t.agency}${t.optional}`, '')}
        {field('region', `${t.region}${t.optional}`, '')}
        {field('cron', `${t.cron}${t.optional}`, t.cronHint)}
        {form.cron.trim() !== '' && field('timeZone', t.timeZone, '')}
        {error !== null && <Trouble error={error} />}
        <div class="dialog-end">
          <button type="button" onClick={onClose}>
            {t.cancel}
          </button>
          <button type="submit" class="primary">
            {t.submit}
          </button>
        </div>
      </form>
    </Dialog>
  )
}

interface FieldProps {
  readonly label: string
  readonly hint: string
  readonly pattern: string | undefined
  readonly value: string
  readonly isRequired: boolean
  readonly onInput: (value: string) => void
}

function Field({ label, hint, pattern, value, isRequired, onInput }: FieldProps): JSX.Element {
  const id = useId()
  return (
    <div class="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="text"
        pattern={pattern}
        value={value}
        required={isRequired}
        maxLength={500}
        aria-describedby={hint === '' ? undefined : `${id}-hint`}
        onInput={({ currentTarget }) => onInput(currentTarget.value)}
      />
      {hint !== '' && (
        <span id={`${id}-hint`} class="field-hint">
          {hint}
        </span>
      )}
    </div>
  )
}
