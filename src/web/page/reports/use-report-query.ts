import type { ReportFilters, ReportList, ReportSort } from '../../contract/index.ts'
import { useFormats, useTexts } from '../language/index.ts'
import { navigate, replaceAddress, useLocation } from '../router/index.ts'
import { type PageTrail, readTrail } from './page-trail.ts'
import type { PagerProps } from './pager.tsx'
import {
  firstDirection,
  type ReportQuery,
  readReportQuery,
  withFilter,
  writeReportQuery,
} from './report-query.ts'
import { reportsTexts } from './texts.ts'

/** What the address says of the list, and the ways to change it. */
export interface ReportPlace {
  readonly query: ReportQuery
  /** '' takes the filter away. */
  filter(name: keyof ReportFilters, value: string): void
  clear(): void
  /** By the column, or the other way round where it is that already. */
  sortBy(sort: ReportSort): void
  pager(list: ReportList): PagerProps
}

export const rowsPerPage = 50

/** Filters that are typed letter by letter, of which going back leaves all at once. */
const typedFilters: readonly (keyof ReportFilters)[] = ['q', 'text']

/** The place in the list of reports that the address names. */
export function useReportQuery(): ReportPlace {
  const query = readReportQuery(useLocation().query)
  const trail = readTrail(history.state, query.after)
  const t = useTexts(reportsTexts)
  const { number } = useFormats()
  return {
    query,
    filter: (name, value) => {
      const address = addressOf({ ...query, filters: withFilter(query.filters, name, value), after: null })
      if (typedFilters.includes(name)) replaceAddress(address)
      else navigate(address)
    },
    clear: () => navigate(addressOf({ ...query, filters: {}, after: null })),
    sortBy: (sort) => {
      const other = query.direction === 'asc' ? 'desc' : 'asc'
      const direction = sort === query.sort ? other : firstDirection(sort)
      navigate(addressOf({ ...query, sort, direction, after: null }))
    },
    pager: ({ rows, next, total }) => {
      const from = trail === null ? null : trail.length * rowsPerPage
      return {
        shown:
          from === null
            ? t.total(number(total))
            : t.shown(number(from + 1), number(from + rows.length), number(total)),
        hasPrevious: trail !== null && trail.length > 0,
        isAdrift: trail === null,
        hasNext: next !== null,
        onFirst: () => turnTo(query, null, []),
        onPrevious: () => turnTo(query, trail?.at(-1) ?? null, trail?.slice(0, -1) ?? []),
        onNext: () => turnTo(query, next, trail && [...trail, query.after]),
      }
    },
  }
}

function turnTo(query: ReportQuery, after: string | null, trail: PageTrail): void {
  navigate(addressOf({ ...query, after }), trail && { trail })
  window.scrollTo(0, 0)
}

function addressOf(query: ReportQuery): string {
  const words = writeReportQuery(query)
  return words === '' ? '/reports' : `/reports?${words}`
}
