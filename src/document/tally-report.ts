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
export function tallyReport({ tables, issues, checks }: Report): ReportTally {
  const flagged = issues.filter(({ severity }) => severity !== 'info')
  const doubts = new Set(flagged.flatMap((issue) => issue.cells ?? []))
  let read = 0
  for (const [table, content] of Object.entries(tables)) {
    const cells = content?.cells ?? {}
    for (const key in cells) {
      const cell = cells[key]
      if (cell?.status === 'ambiguous' || cell?.status === 'missing') doubts.add(`${table}.${key}`)
      if (cell && cell.value !== null) read += 1
    }
  }
  const failedChecks = checks.filter(({ status }) => status === 'fail').length
  return { read, doubts: doubts.size, failedChecks }
}
