import type { Check } from '../document/index.ts'
import type { Correction } from './corrections.ts'

/** Figures are whole, or amounts with two digits: what is left of less is dust of the arithmetic. */
const dust = 1e-6

/**
 * By how much the sides of a failed check differ once corrected values stand in the place of the machine's; 0 where
 * it holds. A blank counts as zero, as in the check.
 */
export function differenceWith(check: Check, corrections: ReadonlyMap<string, Correction>): number {
  const { expected, actual, cells } = check
  if (expected === null || actual === null) return Number.NaN
  const changes = cells.map((cell, place) => signOf(check, place) * changeOf(corrections.get(cell)))
  const difference = changes.reduce((sum, change) => sum + change, expected - actual)
  return Math.abs(difference) < dust ? 0 : difference
}

function changeOf(correction: Correction | undefined): number {
  return correction ? (correction.value ?? 0) - (correction.machineValue ?? 0) : 0
}

/** How a cell counts in expected − actual; cells stand in the order of the equation, its right side last. */
function signOf({ rule, cells }: Check, place: number): 1 | -1 {
  if (rule.startsWith('narrative.')) return 1
  // In force: last year's with the issued (first) and without the repealed; the number itself comes last.
  if (rule === 'series.in-force') return place === 0 ? 1 : -1
  const totals = rule === 'applications.balance' ? 2 : 1
  return place < cells.length - totals ? 1 : -1
}
