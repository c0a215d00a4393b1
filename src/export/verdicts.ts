import type { Check, Issue } from '../document/index.ts'
import {
  type Correction,
  type DecisionState,
  type Doubt,
  type DoubtState,
  judgeReport,
} from '../review/index.ts'
import type { MadeDecision, StoredReport } from '../store/index.ts'
import { rememberRepeated } from './remember-repeated.ts'

/** What people decided, and what is doubted, of the cells of a report; cells by '<table>.<row>.<column>'. */
export interface Verdicts {
  /** The correction of each cell that applies: its value is the one to use. */
  readonly corrections: ReadonlyMap<string, Correction>
  /** What became of a check or an issue; null where it is nothing to judge. */
  readonly settlementOf: (subject: Check | Issue) => Settlement | null
  /**
   * Rules of failed checks and codes of issues (no mere remarks) on each cell, but for those set aside, and checks
   * that hold with the corrected values.
   */
  readonly failedRules: ReadonlyMap<string, readonly string[]>
  readonly issueCodes: ReadonlyMap<string, readonly string[]>
  /** What became of a decision. */
  readonly stateOf: (made: MadeDecision) => DecisionState
}

/** How a doubt was settled; while it is open there is nobody who did. */
export interface Settlement {
  readonly state: DoubtState
  readonly note: string | null
  readonly by: string | null
  /** ISO 8601, UTC. */
  readonly madeAt: string | null
}

/** What is known of a report's cells beyond what was read; each table of an export asks for it. */
export const verdictsOf: (stored: StoredReport) => Verdicts = rememberRepeated('in-a-row', judge)

function judge(stored: StoredReport): Verdicts {
  const { corrections, doubtOf, doubts, states } = judgeReport(stored)
  const decisions = new Map(stored.decisions.map((made) => [made.id, made]))
  const standing = doubts.filter(({ state }) => state !== 'dismissed')
  return {
    corrections,
    settlementOf: (subject) => {
      const doubt = doubtOf.get(subject)
      if (!doubt) return null
      const made = decisions.get(doubt.decisionId ?? '')
      const { note = null, by = null } = made?.decision ?? {}
      return { state: doubt.state, note, by, madeAt: made?.madeAt ?? null }
    },
    failedRules: byCell(standing.filter(({ kind, state }) => kind === 'check' && state !== 'corrected')),
    issueCodes: byCell(standing.filter(({ kind }) => kind === 'issue')),
    stateOf: ({ id }) => states.get(id) ?? 'stale',
  }
}

function byCell(doubts: readonly Doubt[]): ReadonlyMap<string, readonly string[]> {
  const codes = new Map<string, string[]>()
  for (const { cells, code } of doubts) {
    for (const cell of new Set(cells)) codes.set(cell, [...(codes.get(cell) ?? []), code])
  }
  return codes
}
