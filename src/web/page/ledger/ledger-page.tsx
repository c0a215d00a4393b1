import type { JSX } from 'preact'
import type { LedgerList } from '../../contract/index.ts'
import { apiAddress, useResource } from '../api/index.ts'
import { useTexts } from '../language/index.ts'
import { Icon } from '../parts/icon.tsx'
import { moveRow } from '../parts/move-row.ts'
import { Pager } from '../parts/pages/index.ts'
import { useLocation } from '../router/index.ts'
import { Trouble, useKeys, useTitle } from '../shell/index.ts'
import { LedgerFilters } from './ledger-filters.tsx'
import { ledgerAddress, readLedgerQuery } from './ledger-query.ts'
import { LedgerTable } from './ledger-table.tsx'
import { ledgerTexts } from './texts.ts'
import './ledger.css'

const perPage = 50
/** Of the reports that are published this year. */
const lastYear = new Date().getFullYear() - 1
const keyTexts = {
  zh: { next: '下一条', previous: '上一条' },
  en: { next: 'next entry', previous: 'previous entry' },
}

/** Which agencies published when, and what became of it. */
export function LedgerPage(): JSX.Element {
  const t = useTexts(ledgerTexts)
  const keys = useTexts(keyTexts)
  const view = readLedgerQuery(useLocation().query, lastYear)
  const { year, state, agency, after } = view
  const list = useResource<LedgerList>(apiAddress('/ledger', { year, state, agency, after, limit: perPage }))
  useTitle(t.title)
  useKeys([
    { key: 'j', does: keys.next, run: () => moveRow(1) },
    { key: 'k', does: keys.previous, run: () => moveRow(-1) },
  ])
  const rows = list.value?.rows ?? []
  return (
    <>
      <div class="view-head">
        <div>
          <h1>{t.title}</h1>
          <p class="soft">{t.lead}</p>
        </div>
        {rows.length > 0 && (
          <a class="button" href={apiAddress('/ledger', { year, state, agency, format: 'csv' })} download="">
            <Icon name="download" /> {t.csv}
          </a>
        )}
      </div>
      <LedgerFilters view={view} lastYear={lastYear} />
      {list.error !== null && <Trouble error={list.error} onRetry={list.reload} />}
      {list.value && rows.length === 0 && <p class="empty">{t.empty}</p>}
      {rows.length > 0 && (
        <>
          <LedgerTable rows={rows} isLoading={list.isLoading} />
          <Pager
            after={after}
            next={list.value?.next ?? null}
            rows={rows.length}
            total={list.value?.total ?? null}
            perPage={perPage}
            addressOf={(cursor) => ledgerAddress({ ...view, after: cursor }, lastYear)}
          />
        </>
      )}
    </>
  )
}
