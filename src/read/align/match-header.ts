import type { Column } from './find-columns.ts'
import { middleOf, nearestColumn } from './header-columns.ts'

/**
 * The columns of values and those that the header names beside them, blank ones.
 *
 * Shape: `known` keeps its objects; without names nothing is added. Null when there are fewer names than
 * columns, or names and values do not stand over each other plainly. A layout text may shift a header against its numbers: with as many names
 * as columns the shift need only be steady, otherwise it must be small.
 */
export function matchHeader(
  known: readonly Column[],
  named: readonly Column[],
  isDrifting: boolean,
): Column[] | null {
  if (named.length === 0) return [...known]
  if (named.length < known.length) return null
  if (named.length === known.length) return isSteady(known, named) ? [...known] : null
  const matches = known.map((column) => nearestColumn(column, named))
  if (!known.every((_, index) => isPlain(known, named, matches, index, isDrifting))) return null
  const blank = named.filter((_, index) => !matches.includes(index))
  return [...known, ...blank].sort((a, b) => a.x0 - b.x0)
}

/** From one column to the next the shift changes by less than that part of the usual distance of two names. */
const maxShiftChangePart = 0.7
/** A name stands beside its numbers by no more than that part of the distance to the next name. */
const maxShiftPart = 0.4
/** A layout text shifts a header line against its numbers by less than that … */
const maxDriftCharacters = 4.5
/** … and by no more than that where the two stand plainly over each other. */
const straightCharacters = 0.75

function isSteady(known: readonly Column[], named: readonly Column[]): boolean {
  const steps = named.slice(1).map((_, index) => stepAt(named, index + 1))
  const usual = steps.sort((a, b) => a - b)[Math.floor(steps.length / 2)] ?? 0
  const shifts = known.map((column, index) => middleOf(column) - middleOf(named[index] ?? column))
  return shifts.every((shift, index) => {
    const change = Math.abs(shift - (shifts[index - 1] ?? shift))
    return index === 0 || change < maxShiftChangePart * usual
  })
}

function isPlain(
  known: readonly Column[],
  named: readonly Column[],
  matches: readonly number[],
  index: number,
  isDrifting: boolean,
): boolean {
  const match = matches[index] ?? 0
  const column = known[index]
  const other = named[match]
  if (!column || !other || match <= (matches[index - 1] ?? -1)) return false
  const step = Math.min(stepAt(named, match), stepAt(named, match + 1))
  const shift = Math.abs(middleOf(column) - middleOf(other))
  const isSafe = !isDrifting || shift < Math.max(straightCharacters, step - maxDriftCharacters)
  return isSafe && shift <= maxShiftPart * step
}

/** The distance between a column and the one before it. */
function stepAt(columns: readonly Column[], index: number): number {
  const left = columns[index - 1]
  const right = columns[index]
  return left && right ? middleOf(right) - middleOf(left) : Infinity
}
