import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { FailureList as Failures, RunRequest, RunsRequested } from '../../contract/index.ts'
import { apiAddress, fetchJson, useResource } from '../api/index.ts'
import { useFormats, useTexts } from '../language/index.ts'
import { Dialog } from '../parts/dialog.tsx'
import { Icon } from '../parts/icon.tsx'
import { moveRow } from '../parts/move-row.ts'
import { Pager } from '../parts/pages/index.ts'
import { useLiveReload } from '../parts/use-live-reload.ts'
import { useLocation } from '../router/index.ts'
import { announce, Trouble, useKeys, useMayWrite } from '../shell/index.ts'
import { FailureRow } from './failure-row.tsx'
import { arrivalsTexts } from './texts.ts'

const perPage = 50

/** The sources that gave no report, with the reason and a way to try again. */
export function FailureList({ count }: { readonly count: number | null }): JSX.Element {
  const t = useTexts(arrivalsTexts)
  const { number } = useFormats()
  const mayWrite = useMayWrite()
  const after = new URLSearchParams(useLocation().query).get('after')
  const list = useResource<Failures>(apiAddress('/failures', { after, limit: perPage }))
  const [isAsking, setAsking] = useState(false)
  const [error, setError] = useState<unknown>(null)
  useLiveReload(list.reload)
  useKeys([
    { key: 'j', does: t.keys.next, run: () => moveRow(1) },
    { key: 'k', does: t.keys.previous, run: () => moveRow(-1) },
  ])
  const retry = async (request: RunRequest): Promise<void> => {
    try {
      const sending = { method: 'POST', json: request } as const
      const { requested } = await fetchJson<RunsRequested>(apiAddress('/runs'), sending)
      setError(null)
      announce(t.retried(number(requested)))
      list.reload()
    } catch (caught) {
      setError(caught)
    }
  }
  const retryAll = (): void => {
    setAsking(false)
    void retry({ type: 'failed' })
  }
  const rows = list.value?.rows ?? []
  return (
    <section aria-labelledby="failures">
      <div class="view-head">
        <h2 id="failures">
          {t.failures} {count !== null && count > 0 && <span class="soft number">{number(count)}</span>}
        </h2>
        {mayWrite && rows.length > 0 && (
          <button type="button" onClick={() => setAsking(true)}>
            <Icon name="again" /> {t.retryAll}
          </button>
        )}
      </div>
      {list.error !== null && <Trouble error={list.error} onRetry={list.reload} />}
      {error !== null && <Trouble error={error} />}
      {list.value && rows.length === 0 && <p class="soft">{t.noFailures}</p>}
      {rows.length > 0 && (
        <>
          <div class="scroll">
            <table class="rows">
              <thead>
                <tr>
                  <th scope="col">{t.file}</th>
                  <th scope="col">{t.reason}</th>
                  <th scope="col">{t.when}</th>
                  {mayWrite && (
                    <th scope="col">
                      <span class="unseen">{t.retry}</span>
                    </th>
                  )}
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <FailureRow
                    key={row.sourceId}
                    row={row}
                    onRetry={mayWrite ? (request) => void retry(request) : null}
                  />
                ))}
              </tbody>
            </table>
          </div>
          <Pager
            after={after}
            next={list.value?.next ?? null}
            rows={rows.length}
            total={count}
            perPage={perPage}
            addressOf={(cursor) =>
              cursor === null ? '/intake' : `/intake?${new URLSearchParams({ after: cursor })}`
            }
          />
        </>
      )}
      {isAsking && (
        <Dialog title={t.retryAll} onClose={() => setAsking(false)}>
          <p>{t.retryAllAsk(number(count ?? rows.length))}</p>
          <div class="dialog-end">
            <button type="button" onClick={() => setAsking(false)}>
              {t.cancel}
            </button>
            <button type="button" class="primary" onClick={retryAll}>
              {t.retryAll}
            </button>
          </div>
        </Dialog>
      )}
    </section>
  )
}
