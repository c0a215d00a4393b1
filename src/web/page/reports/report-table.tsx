import type { JSX } from 'preact'
import type { ReportSort, ReportSummary } from '../../contract/index.ts'
import { useTexts } from '../language/index.ts'
import { ReportRow } from './report-row.tsx'
import { SortHeader } from './sort-header.tsx'
import { reportsTexts } from './texts.ts'

export interface ReportTableProps {
  readonly rows: readonly ReportSummary[]
  readonly sort: ReportSort
  readonly direction: 'asc' | 'desc'
  readonly onSort: (sort: ReportSort) => void
  /** Whether other rows are awaited. */
  readonly isLoading: boolean
}

/** The list of reports, one a row. */
export function ReportTable({ rows, sort, direction, onSort, isLoading }: ReportTableProps): JSX.Element {
  const t = useTexts(reportsTexts)
  const sorting = { chosen: sort, direction, onSort }
  return (
    <div class="report-table" aria-busy={isLoading}>
      <table class="rows">
        <thead>
          <tr>
            <SortHeader {...sorting} sort="agency" label={t.agency} />
            <SortHeader {...sorting} sort="year" label={t.year} />
            <th scope="col">{t.region}</th>
            <th scope="col" class="wide-only">
              {t.level}
            </th>
            <th scope="col" class="wide-only">
              {t.form}
            </th>
            <SortHeader {...sorting} sort="doubts" label={t.doubts} isAmount isWideOnly />
            <SortHeader {...sorting} sort="failedChecks" label={t.failedChecks} isAmount />
            <th scope="col" class="amount">
              {t.open}
            </th>
            <th scope="col">{t.state}</th>
            <SortHeader {...sorting} sort="arrived" label={t.arrived} />
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <ReportRow key={row.sourceId} row={row} />
          ))}
        </tbody>
      </table>
    </div>
  )
}
