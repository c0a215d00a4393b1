import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { ExportFormat, ReportFilters } from '../../contract/index.ts'
import { apiAddress } from '../api/index.ts'
import { type Language, useFormats, useLanguage, useTexts } from '../language/index.ts'
import { Dialog } from '../parts/dialog.tsx'
import { DownloadLink } from '../parts/download-link.tsx'
import { Icon } from '../parts/icon.tsx'
import { Trouble } from '../shell/index.ts'
import { exportFormats, exportTexts } from './export-texts.ts'

export interface ExportDialogProps {
  /** Of the list that is shown. */
  readonly filters: ReportFilters
  /** How many reports they are, sources without a report left out. */
  readonly count: number
  readonly onClose: () => void
}

const tables = ['disclosure', 'applications', 'disputes'] as const
/** Formats that hold whole reports have no rows to arrange. */
const wholeReports: readonly ExportFormat[] = ['json', 'ndjson']

/** Export of exactly the reports that the list shows. */
export function ExportDialog({ filters, count, onClose }: ExportDialogProps): JSX.Element {
  const t = useTexts(exportTexts)
  const { number } = useFormats()
  const pageLanguage = useLanguage()
  const [format, setFormat] = useState<ExportFormat>('xlsx')
  const [isWide, setWide] = useState(false)
  const [chosen, setChosen] = useState<readonly string[]>(tables)
  const [error, setError] = useState<unknown>(null)
  const [lang, setLang] = useState<Language>(pageLanguage)
  const hasRows = !wholeReports.includes(format)
  const address = apiAddress(`/exports/${format}`, {
    ...filters,
    table: chosen.length === tables.length ? null : chosen.join(','),
    wide: isWide && hasRows ? 'true' : null,
    lang,
  })
  const isReady = count > 0 && chosen.length > 0
  return (
    <Dialog title={t.title} onClose={onClose}>
      <p>{count > 0 ? t.lead(number(count)) : t.nothing}</p>
      <fieldset class="choices">
        <legend>{t.format}</legend>
        {exportFormats.map((name) => (
          <label key={name}>
            <input type="radio" name="format" checked={format === name} onChange={() => setFormat(name)} />
            <span>
              <strong>{t.formats[name].name}</strong> <span class="soft">{t.formats[name].holds}</span>
            </span>
          </label>
        ))}
      </fieldset>
      {hasRows && (
        <fieldset class="choices choices-row">
          <legend>{t.tables}</legend>
          {tables.map((table) => (
            <label key={table}>
              <input
                type="checkbox"
                checked={chosen.includes(table)}
                onChange={() => setChosen(tables.filter((one) => (one === table) !== chosen.includes(one)))}
              />
              {t.tableNames[table]}
            </label>
          ))}
          <label>
            <input
              type="checkbox"
              checked={isWide}
              onChange={({ currentTarget }) => setWide(currentTarget.checked)}
            />
            {t.wide}
          </label>
        </fieldset>
      )}
      <fieldset class="choices choices-row">
        <legend>{t.labels}</legend>
        {(['zh', 'en'] as const).map((language) => (
          <label key={language}>
            <input type="radio" name="lang" checked={lang === language} onChange={() => setLang(language)} />
            {t.languages[language]}
          </label>
        ))}
      </fieldset>
      {error !== null && <Trouble error={error} />}
      <div class="dialog-end">
        {isReady ? (
          <DownloadLink class="button primary" href={address} onBegun={onClose} onError={setError}>
            <Icon name="download" /> {t.download}
          </DownloadLink>
        ) : (
          <button type="button" class="primary" disabled>
            <Icon name="download" /> {t.download}
          </button>
        )}
      </div>
    </Dialog>
  )
}
