import type { JSX } from 'preact'
import type { PipelineStatus } from '../../contract/index.ts'
import { apiAddress, useResource } from '../api/index.ts'
import { useTexts } from '../language/index.ts'
import { useLiveReload } from '../parts/use-live-reload.ts'
import { Trouble, useMayWrite, useTitle } from '../shell/index.ts'
import { FailureList } from './failure-list.tsx'
import { FilePicker } from './file-picker.tsx'
import { OpenSources } from './open-sources.tsx'
import { arrivalsTexts } from './texts.ts'
import { UploadList } from './upload-list.tsx'
import { WorkCounts } from './work-counts.tsx'
import './arrivals.css'

/** What comes in and what became of it. */
export function ArrivalsView(): JSX.Element {
  const t = useTexts(arrivalsTexts)
  const mayWrite = useMayWrite()
  const status = useResource<PipelineStatus>(apiAddress('/status'))
  useTitle(t.title)
  useLiveReload(status.reload)
  const runs = status.value?.store.runs ?? null
  return (
    <>
      <div class="view-head">
        <h1>{t.title}</h1>
      </div>
      {status.error !== null && <Trouble error={status.error} onRetry={status.reload} />}
      <div class="arrivals">
        <section class="panel" aria-labelledby="add-files">
          <h2 id="add-files">{t.dropTitle}</h2>
          {mayWrite ? <FilePicker /> : <p class="soft">{t.mayNot}</p>}
        </section>
        <section class="panel" aria-labelledby="work">
          <h2 id="work">{t.work}</h2>
          <WorkCounts runs={runs} />
          <OpenSources runs={runs} />
        </section>
      </div>
      <UploadList />
      <FailureList />
    </>
  )
}
