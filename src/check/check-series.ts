import type { Check, Report } from '../document/index.ts'
import { forms } from '../forms/index.ts'
import { type CellSum, sumsOf } from './cell-sum.ts'
import { createCheck } from './create-check.ts'

/**
 * The checks across two years of one agency: what was carried over, and which documents are in force.
 *
 * Shape: `series.carried-over` for each column of the applications, then `series.in-force` for each row of the
 * disclosure table that counts documents; a table that either report lacks, or has in an older form without
 * such columns, has no checks. Cells are those of the later report. Errors: none.
 */
export function checkSeries(earlier: Report, later: Report): readonly Check[] {
  return [...checkCarriedOver(earlier, later), ...checkInForce(earlier, later)]
}

function checkCarriedOver(earlier: Report, later: Report): readonly Check[] {
  const table = later.tables.applications
  if (!table || !earlier.tables.applications) return []
  const row = forms[table.form].tables.applications.rows.find(({ key }) => key === 'carriedIn')
  return (row?.columns ?? []).map(({ key, label }) => {
    const cell = `applications.carriedIn.${key}`
    return createCheck({
      rule: 'series.carried-over',
      expected: sumsOf(earlier)([`applications.carriedOut.${key}`]),
      actual: sumsOf(later)([cell]),
      cells: [cell],
      params: { table: 'applications', at: key, label, year: earlier.year ?? '–' },
    })
  })
}

function checkInForce(earlier: Report, later: Report): readonly Check[] {
  const [before, after] = [earlier.tables.disclosure, later.tables.disclosure]
  if (!before || !after) return []
  const rows = forms[after.form].tables.disclosure.rows.filter(({ key }) => {
    return `${key}.inForce` in after.cells && `${key}.inForce` in before.cells
  })
  return rows.map(({ key, path }) => {
    const id = (column: string): string => `disclosure.${key}.${column}`
    const sum = sumsOf(later)
    return createCheck({
      rule: 'series.in-force',
      expected: inForce(sumsOf(earlier)([id('inForce')]), sum([id('issued')]), sum([id('repealed')])),
      actual: sum([id('inForce')]),
      cells: [id('issued'), id('repealed'), id('inForce')],
      params: { table: 'disclosure', at: key, label: path.join('—'), year: earlier.year ?? '–' },
    })
  })
}

/** What was in force with what was issued and without what was repealed; a blank of the latter counts as zero. */
function inForce(before: CellSum, issued: CellSum, repealed: CellSum): CellSum {
  const parts = [before, issued, repealed]
  const isUnsettled = parts.some((part) => part.isUnsettled)
  const value =
    before.value === null || isUnsettled ? null : before.value + (issued.value ?? 0) - (repealed.value ?? 0)
  return {
    value,
    isUnsettled,
    isInferred: parts.some((part) => part.isInferred),
    isCertain: parts.every((part) => part.isCertain),
  }
}
