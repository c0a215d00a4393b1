import type { ReportFacets, ReportState } from '../../contract/index.ts'

const withoutReport: readonly string[] = ['failed', 'waiting'] satisfies ReportState[]

/** How many reports an export of the list holds: its sources but for those that have none. */
export function exportedCount(state: ReportState | undefined, facets: ReportFacets | null): number {
  if (facets === null || (state && withoutReport.includes(state))) return 0
  if (state) return facets.total
  const without = facets.states.filter(({ value }) => withoutReport.includes(value))
  return without.reduce((rest, { count }) => rest - count, facets.total)
}
