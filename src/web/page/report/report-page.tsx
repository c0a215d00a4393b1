import type { JSX } from 'preact'
import type { ReviewState, SourceDetails } from '../../contract/index.ts'
import { apiAddress, useLiveEvents, useResource } from '../api/index.ts'
import { useTexts } from '../language/index.ts'
import { useLocation } from '../router/index.ts'
import { Trouble, useTitle } from '../shell/index.ts'
import { FailedSource } from './failed-source.tsx'
import { ReportView } from './report-view.tsx'

const texts = { zh: { wait: '正在载入…', report: '报告' }, en: { wait: 'Loading…', report: 'Report' } }

/** One report: the source on the left, what was read of it on the right. `?cell=` in the address names a cell to begin at. */
export function ReportPage({ sourceId }: { readonly sourceId: string }): JSX.Element {
  const t = useTexts(texts)
  const first = new URLSearchParams(useLocation().query).get('cell')
  const details = useResource<SourceDetails>(apiAddress(`/sources/${sourceId}`))
  const review = useResource<ReviewState>(apiAddress(`/sources/${sourceId}/review`))
  const reload = (): void => {
    details.reload()
    review.reload()
  }
  useLiveEvents({
    run: (event) => {
      if (event.sourceId === details.value?.sourceId) reload()
    },
  })
  useTitle(details.value?.stored?.report.title ?? t.report)
  const error = details.error ?? review.error
  const trouble = error !== null && <Trouble error={error} onRetry={reload} />
  if (details.value === null || review.value === null) {
    return trouble || <p class="waiting">{t.wait}</p>
  }
  const { stored } = details.value
  return (
    <>
      {trouble}
      {stored === null ? (
        <FailedSource details={details.value} />
      ) : (
        <ReportView
          key={`${details.value.sourceId}/${stored.run.number}`}
          details={details.value}
          stored={stored}
          review={review.value}
          first={first}
          onJudged={reload}
        />
      )}
    </>
  )
}
