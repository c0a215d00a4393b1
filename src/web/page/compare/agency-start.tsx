import type { JSX } from 'preact'
import type { AgencySuggestion } from '../../contract/index.ts'
import { apiAddress, useResource } from '../api/index.ts'
import { useTexts } from '../language/index.ts'
import { Trouble } from '../shell/index.ts'
import { compareTexts } from './texts.ts'

const most = 12

/** What is shown before an agency is chosen: some that there is something to see of. */
export function AgencyStart({ onPick }: { readonly onPick: (agency: string) => void }): JSX.Element {
  const t = useTexts(compareTexts)
  const { value, error, reload } = useResource<readonly AgencySuggestion[]>(
    apiAddress('/agencies', { limit: most }),
  )
  return (
    <>
      {error !== null && <Trouble error={error} onRetry={reload} />}
      <p class="empty">{value?.length === 0 ? t.noReports : t.start}</p>
      {value && value.length > 0 && (
        <>
          <h2 class="start-title">{t.some}</h2>
          <ul class="start-agencies">
            {value.map(({ name, years }) => (
              <li key={name}>
                <button type="button" onClick={() => onPick(name)}>
                  <span>{name}</span> <span class="soft">{t.years(years.length)}</span>
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}
