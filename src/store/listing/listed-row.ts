import { tallyReport } from '../../document/index.ts'
import { judgeReport } from '../../review/index.ts'
import type { StoredReport } from '../reports/stored-report.ts'
import type { ListedSourcesTable } from '../tables.ts'
import { toSearchText } from './search-text.ts'

/** What a list needs to know of a report. */
export type Listed = Pick<StoredReport, 'report' | 'agency' | 'seriesChecks' | 'issues' | 'decisions'>

/** The columns that a report gives. */
export type ListedReport = Omit<
  ListedSourcesTable,
  'source_id' | 'arrived_at' | 'outcome' | 'number' | 'names' | 'grams'
>

/** A name longer than this is none, and would not fit the index. */
const longestAgency = 200

/** How lists filter, sort and count a report. */
export function toListedReport(listed: Listed): ListedReport {
  const { report, agency, seriesChecks, issues } = listed
  const { doubts, failedChecks } = tallyReport(report)
  const name = agency?.name ?? report.agency
  const words = [name, report.agency, report.title].filter((text) => text !== null)
  const judged = judgeReport(listed)
  const open = judged.doubts.filter(({ state }) => state === 'open')
  const between = [...seriesChecks, ...issues].filter((one) => judged.doubtOf.has(one))
  return {
    words: [...new Set(words.map((text) => toSearchText(text).text))].join('\n'),
    agency: name && [...name].slice(0, longestAgency).join(''),
    is_named: agency !== null,
    region_code: agency?.regionCode ?? null,
    level: agency?.level ?? null,
    year: report.year,
    form: report.form,
    doubts,
    failed_checks: failedChecks,
    open_doubts: open.length,
    open_errors: open.filter(({ severity }) => severity === 'error').length,
    open_checks: open.filter(({ kind }) => kind === 'check').length,
    doubts_between: between.length,
    text: report.sections.map((section) => toSearchText(section.text).text).join('\n'),
  }
}

/** What a source without a report has in these columns. */
export const unlistedReport: ListedReport = {
  words: '',
  agency: null,
  is_named: false,
  region_code: null,
  level: null,
  year: null,
  form: null,
  doubts: 0,
  failed_checks: 0,
  open_doubts: 0,
  open_errors: 0,
  open_checks: 0,
  doubts_between: 0,
  text: null,
}
