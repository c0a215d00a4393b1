import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { ReportFacets, ReportFilters, ReportList, ReportSort } from '../../contract/index.ts'
import { apiAddress, useResource } from '../api/index.ts'
import { useFormats, useTexts } from '../language/index.ts'
import { Icon } from '../parts/icon.tsx'
import { moveRow } from '../parts/move-row.ts'
import { Pager } from '../parts/pages/index.ts'
import { useLiveReload } from '../parts/use-live-reload.ts'
import { announce, Trouble, useKeys, useTitle } from '../shell/index.ts'
import { ExportDialog } from './export-dialog.tsx'
import { exportedCount } from './exported-count.ts'
import { FilterBar, searchFieldId } from './filter-bar.tsx'
import { ReportTable } from './report-table.tsx'
import { StateTabs } from './state-tabs.tsx'
import { reportsTexts } from './texts.ts'
import { rowsPerPage, useReportQuery } from './use-report-query.ts'
import './reports.css'

/** Counts go through all that the filters leave, and need not follow each file. */
const countPauseMs = 6000

/** The list of reports: searched, filtered, sorted and paged by the address. */
export function ReportsView(): JSX.Element {
  const t = useTexts(reportsTexts)
  const { number } = useFormats()
  const place = useReportQuery()
  const { query } = place
  const { filters, sort, direction, after } = query
  const [isExporting, setExporting] = useState(false)
  const list = useResource<ReportList>(
    apiAddress('/reports', { ...filters, sort, direction, after, limit: rowsPerPage }),
  )
  const facets = useResource<ReportFacets>(apiAddress('/reports/facets', filters))
  const { state, ...others } = filters
  const all = useResource<ReportList>(state ? apiAddress('/reports', { ...others, limit: 1 }) : null)
  useTitle(t.title)
  useLiveReload(list.reload)
  useLiveReload(() => {
    facets.reload()
    all.reload()
  }, countPauseMs)
  useKeys([
    { key: '/', does: t.keys.search, run: () => document.getElementById(searchFieldId)?.focus() },
    { key: 'j', does: t.keys.next, run: () => moveRow(1) },
    { key: 'k', does: t.keys.previous, run: () => moveRow(-1) },
    { key: 'e', does: t.keys.export, run: () => setExporting(true) },
  ])
  const total = list.value?.total ?? null
  const filtersKey = JSON.stringify(filters)
  useEffect(() => {
    if (total !== null) announce(t.found(number(total)))
  }, [total, filtersKey])
  const onFilter = (name: keyof ReportFilters, value: string): void => place.filter(name, value)
  const rows = list.value?.rows ?? []
  return (
    <>
      <div class="view-head">
        <h1>{t.title}</h1>
        <div class="view-head-end">
          <button type="button" onClick={() => setExporting(true)}>
            <Icon name="download" /> {t.exported}
          </button>
        </div>
      </div>
      <FilterBar filters={filters} facets={facets.value} onFilter={onFilter} onClear={place.clear} />
      <StateTabs
        states={facets.value?.states ?? null}
        all={(state ? all.value?.total : total) ?? null}
        chosen={state ?? null}
        onChoose={(state) => onFilter('state', state ?? '')}
      />
      {list.error !== null && <Trouble error={list.error} onRetry={list.reload} />}
      {rows.length > 0 && (
        <ReportTable
          rows={rows}
          sort={sort}
          direction={direction}
          onSort={(by: ReportSort) => place.sortBy(by)}
          isLoading={list.isLoading}
        />
      )}
      {list.value && rows.length === 0 && <p class="empty">{filtersKey === '{}' ? t.emptyStore : t.empty}</p>}
      {list.value && rows.length > 0 && (
        <Pager
          after={after}
          next={list.value.next}
          rows={rows.length}
          total={list.value.total}
          perPage={rowsPerPage}
          isTotalExact={list.value.isTotalExact}
          addressOf={place.addressOf}
        />
      )}
      {isExporting && (
        <ExportDialog
          filters={filters}
          count={exportedCount(filters.state, facets.value)}
          onClose={() => setExporting(false)}
        />
      )}
    </>
  )
}
