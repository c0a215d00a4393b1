import { type ReportTally, tallyReport } from '../../document/index.ts'
import type { Result } from '../inputs/extract-input.ts'

/** The same over a whole run. */
export interface RunTally extends ReportTally {
  readonly files: number
  readonly reports: number
}

/** The tally before the first file. */
export const emptyTally: RunTally = { files: 0, reports: 0, read: 0, doubts: 0, failedChecks: 0 }

/** The tally with one file more. */
export function addResult(tally: RunTally, result: Result): RunTally {
  if (result.type === 'failure') return { ...tally, files: tally.files + 1 }
  const { read, doubts, failedChecks } = tallyReport(result.report)
  return {
    files: tally.files + 1,
    reports: tally.reports + 1,
    read: tally.read + read,
    doubts: tally.doubts + doubts,
    failedChecks: tally.failedChecks + failedChecks,
  }
}
