import type { Reviewed } from './doubt.ts'
import { type FoundDoubt, findCell } from './find-doubts.ts'
import type { Judgement, Printed } from './judgement.ts'

/**
 * What became of a decision. 'stale': the print that it was bound to is read otherwise now, so that it is not
 * applied. 'replaced': a later one of its kind on the same thing is applied.
 */
export type DecisionState = 'applied' | 'replaced' | 'undone' | 'stale'

/** By the id of a decision. */
export type DecisionStates = ReadonlyMap<string, DecisionState>

type Decisions = Reviewed['decisions']

/** What became of each decision on a source, for the report as it is read now. */
export function decisionStates(reviewed: Reviewed, found: readonly FoundDoubt[]): DecisionStates {
  const undone = undoneIds(reviewed.decisions)
  const prints = new Map(found.map(({ subject, printed }) => [subject, printed]))
  const states = new Map<string, DecisionState>()
  const settled = new Set<string>()
  for (const { id, decision } of reviewed.decisions.toReversed()) {
    if (undone.has(id)) states.set(id, 'undone')
    else if (isJudgement(decision) && !isBound(decision, printNow(decision, reviewed, prints)))
      states.set(id, 'stale')
    else {
      const thing = thingOf(decision)
      states.set(id, thing !== null && settled.has(thing) ? 'replaced' : 'applied')
      if (thing !== null) settled.add(thing)
    }
  }
  return states
}

/** Decisions that were taken back; an undo that was itself taken back does nothing. */
export function undoneIds(
  decisions: readonly Pick<Decisions[number], 'id' | 'decision'>[],
): ReadonlySet<string> {
  const undone = new Set<string>()
  for (const { id, decision } of decisions.toReversed()) {
    if (decision.type === 'undo' && !undone.has(id)) undone.add(decision.decisionId)
  }
  return undone
}

function isJudgement(decision: Decisions[number]['decision']): decision is Judgement & typeof decision {
  return decision.type === 'accept' || decision.type === 'correct' || decision.type === 'dismiss'
}

/** Null where the doubt is no longer there. */
function printNow(
  judgement: Judgement,
  { report }: Reviewed,
  prints: ReadonlyMap<string, Printed>,
): Printed | null {
  if (judgement.type !== 'correct') return prints.get(judgement.subject) ?? null
  return { [judgement.cell]: findCell(report, judgement.cell)?.raw ?? null }
}

/** A judgement that was kept without its print holds as long as there is something that it is about. */
function isBound({ printed }: Judgement, now: Printed | null): boolean {
  if (now === null || printed === null) return now !== null
  const names = Object.keys(now)
  if (names.length !== Object.keys(printed).length) return false
  return names.every((name) => name in printed && printed[name] === now[name])
}

/** What a later decision of the same kind takes over. */
function thingOf(decision: Decisions[number]['decision']): string | null {
  switch (decision.type) {
    case 'accept':
    case 'dismiss':
      return `doubt ${decision.subject}`
    case 'correct':
      return `cell ${decision.cell}`
    case 'undo':
      return null
    case 'agency':
    case 'prefer':
      return decision.type
  }
}
