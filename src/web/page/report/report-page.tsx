import type { JSX } from 'preact'
import type { SourceDetails } from '../../contract/index.ts'
import { apiAddress, useResource } from '../api/index.ts'
import { Trouble, useTitle } from '../shell/index.ts'

/** One report: the source on the left, what was read of it on the right. */
export function ReportPage({ sourceId }: { readonly sourceId: string }): JSX.Element {
  const { value, error, reload } = useResource<SourceDetails>(apiAddress(`/sources/${sourceId}`))
  const title = value?.stored?.report.title ?? value?.origins[0]?.name ?? sourceId.slice(0, 8)
  useTitle(title)
  return (
    <>
      <div class="view-head">
        <h1>{title}</h1>
      </div>
      {error !== null && <Trouble error={error} onRetry={reload} />}
    </>
  )
}
