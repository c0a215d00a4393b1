import type { ReportFilters, ReportSort } from '../../contract/index.ts'
import { navigate, replaceAddress, useLocation } from '../router/index.ts'
import {
  firstDirection,
  type ReportQuery,
  readReportQuery,
  withFilter,
  writeReportQuery,
} from './report-query.ts'

/** What the address says of the list, and the ways to change it. */
export interface ReportPlace {
  readonly query: ReportQuery
  /** '' takes the filter away. */
  filter(name: keyof ReportFilters, value: string): void
  clear(): void
  /** By the column, or the other way round where it is that already. */
  sortBy(sort: ReportSort): void
  /** The address of the page behind a cursor. */
  addressOf(after: string | null): string
}

export const rowsPerPage = 50

/** Filters that are typed letter by letter, of which going back leaves all at once. */
const typedFilters: readonly (keyof ReportFilters)[] = ['q', 'text']

/** The place in the list of reports that the address names. */
export function useReportQuery(): ReportPlace {
  const query = readReportQuery(useLocation().query)
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
    addressOf: (after) => addressOf({ ...query, after }),
  }
}

function addressOf(query: ReportQuery): string {
  const words = writeReportQuery(query)
  return words === '' ? '/reports' : `/reports?${words}`
}
