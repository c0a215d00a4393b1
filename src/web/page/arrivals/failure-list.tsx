import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type {
  FailureCounts,
  FailureList as Failures,
  RunRequest,
  RunsRequested,
} from '../../contract/index.ts'
import { apiAddress, fetchJson, useResource } from '../api/index.ts'
import { useFormats, useTexts } from '../language/index.ts'
import { Icon } from '../parts/icon.tsx'
import { moveRow } from '../parts/move-row.ts'
import { Pager } from '../parts/pages/index.ts'
import { useLiveReload } from '../parts/use-live-reload.ts'
import { useLocation } from '../router/index.ts'
import { announce, Trouble, useKeys, useMayWrite } from '../shell/index.ts'
import { FailureFilters, failureSearchId } from './failure-filters.tsx'
import { failureAddress, readFailureQuery } from './failure-query.ts'
import { FailureTable } from './failure-table.tsx'
import { RetryDialog } from './retry-dialog.tsx'
import { arrivalsTexts } from './texts.ts'

const perPage = 50

/** The sources that gave no report, with the reason and a way to try again: narrowed and paged by the address. */
export function FailureList(): JSX.Element {
  const t = useTexts(arrivalsTexts)
  const { number } = useFormats()
  const mayWrite = useMayWrite()
  const query = readFailureQuery(useLocation().query)
  const { code, q, after } = query
  const isNarrowed = code !== '' || q !== ''
  const list = useResource<Failures>(apiAddress('/failures', { code, q, after, limit: perPage }))
  const counts = useResource<FailureCounts>(apiAddress('/failures/facets', { code, q }))
  const [isAsking, setAsking] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const reload = (): void => {
    list.reload()
    counts.reload()
  }
  useLiveReload(reload)
  useKeys([
    { key: '/', does: t.keys.search, run: () => document.getElementById(failureSearchId)?.focus() },
    { key: 'j', does: t.keys.next, run: () => moveRow(1) },
    { key: 'k', does: t.keys.previous, run: () => moveRow(-1) },
  ])
  const retry = async (request: RunRequest): Promise<void> => {
    try {
      const sending = { method: 'POST', json: request } as const
      const { requested } = await fetchJson<RunsRequested>(apiAddress('/runs'), sending)
      setError(null)
      announce(t.retried(number(requested)))
      reload()
    } catch (caught) {
      setError(caught)
    }
  }
  const retryAll = (): void => {
    setAsking(false)
    void retry({ type: 'failed', ...(code === '' ? {} : { code }), ...(q === '' ? {} : { q }) })
  }
  const rows = list.value?.rows ?? []
  const total = counts.value?.total ?? null
  return (
    <section aria-labelledby="failures" class="failures">
      <div class="view-head">
        <h2 id="failures">{t.failures}</h2>
        {mayWrite && rows.length > 0 && total !== null && (
          <button type="button" onClick={() => setAsking(true)}>
            <Icon name="again" /> {t.retryAll(number(total))}
          </button>
        )}
      </div>
      {(rows.length > 0 || isNarrowed) && (
        <FailureFilters query={query} codes={counts.value?.codes ?? null} />
      )}
      {list.error !== null && <Trouble error={list.error} onRetry={list.reload} />}
      {error !== null && <Trouble error={error} />}
      {list.value && rows.length === 0 && <p class="soft">{isNarrowed ? t.noneFound : t.noFailures}</p>}
      {rows.length > 0 && (
        <>
          <FailureTable
            rows={rows}
            isLoading={list.isLoading}
            onRetry={mayWrite ? (request) => void retry(request) : null}
          />
          <Pager
            after={after}
            next={list.value?.next ?? null}
            rows={rows.length}
            total={total}
            perPage={perPage}
            addressOf={(cursor) => failureAddress({ ...query, after: cursor })}
          />
        </>
      )}
      {isAsking && (
        <RetryDialog count={total ?? rows.length} onRetry={retryAll} onClose={() => setAsking(false)} />
      )}
    </section>
  )
}
