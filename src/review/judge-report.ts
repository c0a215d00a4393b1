import type { Check, Issue } from '../document/index.ts'
import { applyCorrections, type Correction } from './corrections.ts'
import { type DecisionStates, decisionStates } from './decision-states.ts'
import { differenceWith } from './difference-with.ts'
import type { Doubt, DoubtState, Reviewed } from './doubt.ts'
import { type FoundDoubt, findDoubts } from './find-doubts.ts'

/** A report with what people's judgements make of it. */
export interface JudgedReport {
  /** The most serious first; within one severity issues, then checks, then cells, in the order of the report. */
  readonly doubts: readonly Doubt[]
  /** The doubt that is this very issue or check; none for a mere remark or a check that holds. */
  readonly doubtOf: ReadonlyMap<Issue | Check, Doubt>
  /** The correction of each cell that applies, by '<table>.<row>.<column>'. */
  readonly corrections: ReadonlyMap<string, Correction>
  /** What became of each decision, by its id. */
  readonly states: DecisionStates
}

/**
 * What is doubted of a report, and which doubts people settled.
 *
 * A judgement whose print is read otherwise now settles nothing: the doubt is open again, the judgement is stale.
 */
export function judgeReport(reviewed: Reviewed): JudgedReport {
  const found = findDoubts(reviewed)
  const states = decisionStates(reviewed, found)
  const corrections = applyCorrections(reviewed, states)
  const judged = found.map((doubt) => ({
    of: doubt.of,
    doubt: settle(doubt, { reviewed, states, corrections }),
  }))
  return {
    doubts: judged.map(({ doubt }) => doubt),
    doubtOf: new Map(judged.flatMap(({ of, doubt }) => (of === null ? [] : [[of, doubt] as const]))),
    corrections,
    states,
  }
}

interface Judgements {
  readonly reviewed: Reviewed
  readonly states: DecisionStates
  readonly corrections: ReadonlyMap<string, Correction>
}

function settle(found: FoundDoubt, judgements: Judgements): Doubt {
  const { of: _, printed: __, ...doubt } = found
  return { ...doubt, ...(byCorrection(found, judgements) ?? bySubject(found, judgements) ?? open) }
}

type Settlement = Pick<Doubt, 'state' | 'decisionId'>

const open: Settlement = { state: 'open', decisionId: null }

/** A check is settled where it holds with the corrected values; anything else where each of its cells is corrected. */
function byCorrection({ of, kind, cells }: FoundDoubt, { corrections }: Judgements): Settlement | null {
  const made = cells.flatMap((cell) => corrections.get(cell) ?? [])
  const last = made.at(-1)
  if (last === undefined) return null
  const isSettled =
    kind === 'check' && of !== null && 'rule' in of
      ? differenceWith(of, corrections) === 0
      : made.length === cells.length
  return isSettled ? { state: 'corrected', decisionId: last.decisionId } : null
}

const settledBy: Readonly<Record<'accept' | 'dismiss', DoubtState>> = {
  accept: 'accepted',
  dismiss: 'dismissed',
}

function bySubject({ subject }: FoundDoubt, { reviewed, states }: Judgements): Settlement | null {
  for (const { id, decision } of reviewed.decisions) {
    if (decision.type !== 'accept' && decision.type !== 'dismiss') continue
    if (decision.subject === subject && states.get(id) === 'applied') {
      return { state: settledBy[decision.type], decisionId: id }
    }
  }
  return null
}
