import type { FormRow } from '../forms/index.ts'
import { strongFit } from './known-labels.ts'
import type { PrintedRow } from './printed-row.ts'
import type { Candidate } from './row-candidates.ts'

/** A label that fits less than so is not that of the row. */
export const weakestFit = 0.5

const missingCost = 0.3
const extraCost = 0.2
/** A row with a place for every cell is likelier than a stray number. */
const completeBonus = 0.3
const incompleteCost = 0.5
/** A sure match outweighs several likely ones. */
const strongBonus = 0.2
/** What a row without any label is worth at any place. */
const unlabelledWorth = 0.45

/** Form row index -> candidate index, by dynamic programming over both orders. */
export function bestPairs(
  candidates: readonly Candidate[],
  fits: readonly (readonly number[])[],
  formRows: readonly FormRow[],
): { pairs: Map<number, number>; score: number } {
  const width = formRows.length
  const worths = candidates.map((candidate, i) =>
    formRows.map((row, j) => worth(candidate, fits[i]?.[j] ?? 0, row)),
  )
  const best = Array.from({ length: candidates.length + 1 }, () => new Float64Array(width + 1))
  const at = (i: number, j: number) => best[i]?.[j] ?? 0
  const pair = (i: number, j: number) => (worths[i]?.[j] ?? Number.NEGATIVE_INFINITY) + at(i + 1, j + 1)
  const skip = (i: number, j: number) => at(i + 1, j) - skipCost(candidates[i] as Candidate)
  for (let i = candidates.length; i >= 0; i--) {
    const own = best[i] as Float64Array
    for (let j = width; j >= 0; j--) {
      if (i === candidates.length) own[j] = -(width - j) * missingCost
      else if (j === width) own[j] = skip(i, j)
      else own[j] = Math.max(pair(i, j), skip(i, j), at(i, j + 1) - missingCost)
    }
  }
  const pairs = new Map<number, number>()
  for (let i = 0, j = 0; i < candidates.length && j < width; ) {
    if (at(i, j) === pair(i, j)) pairs.set(j++, i++)
    else if (at(i, j) === skip(i, j)) i += 1
    else j += 1
  }
  return { pairs, score: at(0, 0) }
}

/**
 * What it is worth to let a printed row stand for a form row; less than nothing when only its place fits,
 * and never worth it when its label says beyond doubt, or to the letter, that it is another row.
 */
function worth({ row, bestFit }: Candidate, fit: number, { columns }: FormRow): number {
  if (row.slots.length === 0) return fit > 0 ? fit : -1
  if ((bestFit >= strongFit && fit < strongFit) || (bestFit === 1 && fit < 1)) return Number.NEGATIVE_INFINITY
  const complete = hasPrintFor(row, columns.length) ? completeBonus : -incompleteCost
  if (row.labels.length === 0) return Math.max(fit, unlabelledWorth) + complete
  if (fit >= strongFit) return fit + strongBonus + complete
  return (fit >= weakestFit ? fit : fit - weakestFit) + complete
}

/** Whether a row holds enough print for so many cells, be it in one run of digits. */
export function hasPrintFor({ slots }: PrintedRow, count: number): boolean {
  if (slots.length >= count) return true
  const runs = slots
    .filter((slot) => !slot.isWhole)
    .map((slot) => slot.source.text.replace(/\D/gu, '').length)
  return slots.length - runs.length + runs.reduce((sum, length) => sum + length, 0) >= count
}

function skipCost({ row }: Candidate): number {
  return row.slots.length === 0 ? 0 : extraCost
}
