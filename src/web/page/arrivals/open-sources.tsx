import type { JSX } from 'preact'
import type { RunState, SourceList, StoreStatus } from '../../contract/index.ts'
import { apiAddress, useResource } from '../api/index.ts'
import { useFormats, useTexts } from '../language/index.ts'
import { Icon } from '../parts/icon.tsx'
import { useLiveReload } from '../parts/use-live-reload.ts'
import { arrivalsTexts } from './texts.ts'

/** So many sources are named of each state. */
const most = 5

/** The sources that are read now, and the next ones. */
export function OpenSources({ runs }: { readonly runs: StoreStatus['runs'] | null }): JSX.Element {
  const t = useTexts(arrivalsTexts)
  const { number } = useFormats()
  const running = useResource<SourceList>(addressOf('running'))
  const waiting = useResource<SourceList>(addressOf('waiting'))
  useLiveReload(() => {
    running.reload()
    waiting.reload()
  })
  const rows = [...(running.value?.rows ?? []), ...(waiting.value?.rows ?? [])]
  const hidden = (runs?.waiting ?? 0) - (waiting.value?.rows.length ?? 0)
  if (rows.length === 0) return <p class="soft">{t.nothingOpen}</p>
  return (
    <>
      <h3 class="unseen">{t.upNext}</h3>
      <ul class="open-sources">
        {rows.map(({ sourceId, name, state }) => (
          <li key={sourceId}>
            <Icon name={state === 'running' ? 'running' : 'clock'} />{' '}
            <span class="unseen">{state === 'running' ? t.running : t.waiting}</span> {name}
          </li>
        ))}
      </ul>
      {hidden > 0 && <p class="soft">{t.more(number(hidden))}</p>}
    </>
  )
}

function addressOf(state: RunState): string {
  return apiAddress('/sources', { state, limit: most })
}
