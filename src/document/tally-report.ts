import type { Report } from './report.ts'

/** How much of one report was read, and how well. */
export interface ReportTally {
  /** Cells with a number. */
  readonly read: number
  /** Cells that are ambiguous, missing, or named by an issue of severity warning or error. */
  readonly doubts: number
  readonly failedChecks: number
}

/** Counts a report's cells and checks. */
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
