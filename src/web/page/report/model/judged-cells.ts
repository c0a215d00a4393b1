import type { Cell, Check, Report } from '../../../../document/index.ts'
import type { Doubt, ReviewedDecision, ReviewState } from '../../../contract/index.ts'
import { tableKeys } from './cell-name.ts'

/** A cell with what checks and people say of it. */
export interface JudgedCell {
  readonly cell: Cell
  readonly failed: readonly Check[]
  readonly doubts: readonly Doubt[]
  /** What a person put in place of its value; null where nobody did. */
  readonly correction: Correction | null
  /** Decisions on it that hold no longer, because something else is read there now. */
  readonly stale: readonly ReviewedDecision[]
}

export interface Correction {
  readonly value: number | null
  readonly made: ReviewedDecision
}

/** Every cell of a report by its name '<table>.<row>.<column>'. */
export function judgeCells(
  { tables, checks }: Pick<Report, 'tables' | 'checks'>,
  seriesChecks: readonly Check[],
  { doubts, decisions }: ReviewState,
): ReadonlyMap<string, JudgedCell> {
  const failing = [...checks, ...seriesChecks].filter(({ status }) => status === 'fail')
  const failed = byCell(failing, blamedCells)
  const doubted = byCell(doubts, ({ cells }) => cells)
  const judged = new Map<string, JudgedCell>()
  for (const table of tableKeys) {
    for (const [key, cell] of Object.entries(tables[table]?.cells ?? {})) {
      const name = `${table}.${key}`
      const own = decisions.filter(({ decision }) => decision.type === 'correct' && decision.cell === name)
      judged.set(name, {
        cell,
        failed: failed.get(name) ?? [],
        doubts: doubted.get(name) ?? [],
        correction: correctionOf(own),
        stale: own.filter(({ state }) => state === 'stale'),
      })
    }
  }
  return judged
}

/** Of a sum the total, which stands for its many parts; of what compares a few numbers all of them. */
function blamedCells({ rule, cells }: Check): readonly string[] {
  return rule.endsWith('-sum') ? cells.slice(-1) : cells
}

function byCell<T>(
  all: readonly T[],
  cellsOf: (one: T) => readonly string[],
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>()
  for (const one of all) {
    for (const cell of cellsOf(one)) {
      const group = groups.get(cell)
      if (group) group.push(one)
      else groups.set(cell, [one])
    }
  }
  return groups
}

function correctionOf(decisions: readonly ReviewedDecision[]): Correction | null {
  const made = decisions.findLast(({ state }) => state === 'applied')
  return made?.decision.type === 'correct' ? { value: made.decision.value, made } : null
}
