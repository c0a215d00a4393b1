import type { Report } from '../document/index.ts'
import type { Result } from './extract-input.ts'

/** How much of one report was read, and how well. */
export interface ReportTally {
  /** Cells with a number. */
  readonly read: number
  /** Cells that are ambiguous, missing, or named by an issue of severity warning or error. */
  readonly doubts: number
  readonly failedChecks: number
}

/** The same over a whole run. */
export interface RunTally extends ReportTally {
  readonly files: number
  readonly reports: number
}

/** The tally before the first file. */
export const emptyTally: RunTally = { files: 0, reports: 0, read: 0, doubts: 0, failedChecks: 0 }

export function tallyReport(report: Report): ReportTally {
  const cells = Object.entries(report.tables).flatMap(([table, content]) =>
    Object.entries(content?.cells ?? {}).map(([key, cell]) => ({ id: `${table}.${key}`, cell })),
  )
  const doubted = cells.filter(({ cell }) => cell.status === 'ambiguous' || cell.status === 'missing')
  const flagged = report.issues.filter(({ severity }) => severity !== 'info')
  const doubts = new Set([...doubted.map(({ id }) => id), ...flagged.flatMap((issue) => issue.cells ?? [])])
  return {
    read: cells.filter(({ cell }) => cell.value !== null).length,
    doubts: doubts.size,
    failedChecks: report.checks.filter(({ status }) => status === 'fail').length,
  }
}

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
