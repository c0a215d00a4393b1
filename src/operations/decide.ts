import { findCell, findDoubts, isCellName, type Printed } from '../review/index.ts'
import type { Decision, MadeDecision, Store, StoredReport } from '../store/index.ts'
import type { DecisionRequest } from './analyst-operations.ts'
import { RequestError } from './request-error.ts'

/** Puts on record what a person decided, bound to what is printed where they looked. */
export async function decide(store: Store, request: DecisionRequest): Promise<MadeDecision> {
  await requireSource(store, request.sourceId)
  return store.decide(await toDecision(store, request))
}

/** Puts on record that a decision is taken back. */
export async function undo(store: Store, decisionId: string, by: string | null): Promise<MadeDecision> {
  const made = await store.findDecision(decisionId)
  if (made === null) throw new RequestError('unknown-decision', decisionId)
  return store.decide({ type: 'undo', sourceId: made.decision.sourceId, decisionId, by, note: '' })
}

async function requireSource(store: Store, sourceId: string): Promise<void> {
  const origins = await store.listOrigins(sourceId)
  if (origins.length === 0) throw new RequestError('unknown-source', sourceId)
}

async function toDecision(store: Store, request: DecisionRequest): Promise<Decision> {
  switch (request.type) {
    case 'agency':
    case 'prefer':
      return request
    case 'correct': {
      const { cell, printed } = request
      if (!isCellName(cell)) throw new RequestError('unknown-cell', cell)
      const { report } = await loadReport(store, request.sourceId)
      return { ...request, printed: bind(cell, printed, { [cell]: findCell(report, cell)?.raw ?? null }) }
    }
    case 'accept':
    case 'dismiss': {
      const { subject, printed } = request
      const found = findDoubts(await loadReport(store, request.sourceId))
      const doubt = found.find((one) => one.subject === subject)
      if (!doubt) throw new RequestError('unknown-doubt', subject)
      return { ...request, printed: bind(subject, printed, doubt.printed) }
    }
  }
}

async function loadReport(store: Store, sourceId: string): Promise<StoredReport> {
  const stored = await store.loadReport(sourceId)
  if (stored === null) throw new RequestError('no-report', sourceId)
  return stored
}

/** The print of now, unless the person had another one before them. */
function bind(subject: string, seen: Printed | null, now: Printed): Printed {
  const isChanged = seen !== null && Object.entries(seen).some(([name, raw]) => now[name] !== raw)
  if (isChanged) throw new RequestError('print-changed', subject)
  return now
}
