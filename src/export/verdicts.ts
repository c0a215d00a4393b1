import type { Check, Issue } from '../document/index.ts'
import type { Decision, StoredReport } from '../store/index.ts'

/** A person's value for a cell. */
export interface Correction {
  readonly value: number | null
  readonly note: string
  /** ISO 8601, UTC. */
  readonly madeAt: string
}

/** What people decided, and what is doubted, of the cells of a report; cells by '<table>.<row>.<column>'. */
export interface Verdicts {
  /** The last correction of each cell. */
  readonly corrections: ReadonlyMap<string, Correction>
  /** Notes on checks and issues that a person set aside, by `subjectOf`. */
  readonly dismissals: ReadonlyMap<string, string>
  /** Rules of failed checks and codes of issues (no mere remarks) on each cell, those set aside left out. */
  readonly failedRules: ReadonlyMap<string, readonly string[]>
  readonly issueCodes: ReadonlyMap<string, readonly string[]>
}

/** What is known of a report's cells beyond what was read. */
export function verdictsOf(stored: StoredReport): Verdicts {
  const { report, seriesChecks, issues } = stored
  const decisions = stored.decisions.map(({ decision, madeAt }) => ({ ...decision, madeAt }))
  const dismissals = new Map(
    decisions.flatMap((made) => (made.type === 'dismiss' ? [[made.subject, made.note] as const] : [])),
  )
  const isOpen = (subject: string): boolean => !dismissals.has(subject)
  const failed = [...report.checks, ...seriesChecks].filter(({ status }) => status === 'fail')
  const doubts = [...report.issues, ...issues].filter(({ severity }) => severity !== 'info')
  return {
    corrections: new Map(decisions.flatMap(toCorrection)),
    dismissals,
    failedRules: byCell(failed.filter((check) => isOpen(subjectOf(check)))),
    issueCodes: byCell(doubts.filter((issue) => isOpen(subjectOf(issue)))),
  }
}

/** The name under which a person sets a check or an issue aside. */
export function subjectOf(subject: Check | Issue): string {
  return `${nameOf(subject)}:${subject.cells?.[0] ?? ''}`
}

function toCorrection(made: Decision & { readonly madeAt: string }): (readonly [string, Correction])[] {
  if (made.type !== 'correct') return []
  const { cell, value, note, madeAt } = made
  return [[cell, { value, note, madeAt }]]
}

function byCell(subjects: readonly (Check | Issue)[]): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, string[]>()
  for (const subject of subjects) {
    for (const cell of new Set(subject.cells)) names.set(cell, [...(names.get(cell) ?? []), nameOf(subject)])
  }
  return names
}

function nameOf(subject: Check | Issue): string {
  return 'rule' in subject ? subject.rule : subject.code
}
