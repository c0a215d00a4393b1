import { type Doubt, judgeReport } from '../review/index.ts'
import type { MadeDecision, StoredReport } from '../store/index.ts'
import type { QueuedDoubt, ReviewState } from './analyst-operations.ts'

/** What is doubted of a report and what was decided on its source; without a report nothing is doubted. */
export function reviewOf(stored: StoredReport | null, decisions: readonly MadeDecision[]): ReviewState {
  if (stored === null) return { doubts: [], decisions: decisions.map(withoutReport) }
  const { doubts, states } = judgeReport(stored)
  return {
    doubts: doubts.map((doubt) => toQueued(stored, doubt)),
    decisions: stored.decisions.map((made) => ({ ...made, state: states.get(made.id) ?? 'stale' })),
  }
}

/** A doubt with whose report it is of. */
export function toQueued({ report, agency }: StoredReport, doubt: Doubt): QueuedDoubt {
  return {
    ...doubt,
    sourceId: report.id,
    agency: agency?.name ?? report.agency,
    year: report.year,
    title: report.title,
  }
}

function withoutReport(made: MadeDecision): ReviewState['decisions'][number] {
  return { ...made, state: 'stale' }
}
