import { grammarOf, numbersAtStart } from './number-grammar.ts'

/** What one row's cells may hold; null is a cell left blank. */
export type RowReading = readonly (number | null)[]

/** A run of digits, or what the cells that are not empty hold (null: a mark that is no number). */
export type Printed = string | readonly (number | null)[]

/** A row of which the order of the print is all that is left. */
export interface FlatRow {
  /** The cell keys, in order. */
  readonly keys: readonly string[]
  /** What is printed: the run of digits where the cuts are lost, else what each filled cell holds. */
  readonly printed: Printed
  /** Whether cells of this table may be blank. */
  readonly mayBeBlank: boolean
  /** How many cells at a time add up to the last of them; null: no sum. */
  readonly sumSize: number | null
}

/** More readings than this of one row are not listed (null). */
const maximumReadings = 20_000

/** Every reading of the row whose own sums hold; `ignoresSums` leaves the sums out. */
export function readingsOf(row: FlatRow, ignoresSums = false): readonly RowReading[] | null {
  const readings: RowReading[] = []
  const isComplete = fill({ row, ignoresSums, found: readings }, [], row.printed)
  return isComplete ? readings : null
}

interface Filling {
  readonly row: FlatRow
  readonly ignoresSums: boolean
  readonly found: RowReading[]
}

/** False: there are too many. */
function fill(filling: Filling, done: readonly (number | null)[], left: Printed): boolean {
  const { row, ignoresSums, found } = filling
  if (!ignoresSums && !sumHolds(row, done)) return true
  if (done.length === row.keys.length) {
    if (left.length === 0) found.push(done)
    return found.length <= maximumReadings
  }
  for (const [value, rest] of nextNumbers(row, done.length, left))
    if (!fill(filling, [...done, value], rest)) return false
  return true
}

function nextNumbers(row: FlatRow, at: number, left: Printed): [number | null, Printed][] {
  const blank: [number | null, Printed][] = row.mayBeBlank ? [[null, left]] : []
  if (left.length === 0) return blank
  if (typeof left !== 'string') return [[left[0] ?? null, left.slice(1)], ...blank]
  return [...numbersAtStart(left, grammarOf(row.keys[at] ?? '')), ...blank]
}

/** Whether the sum that the last filled cell completes holds; a blank counts as zero. */
function sumHolds(row: FlatRow, done: readonly (number | null)[]): boolean {
  if (row.sumSize === null || done.length === 0 || done.length % row.sumSize !== 0) return true
  const group = done.slice(-row.sumSize)
  const parts = group.slice(0, -1).reduce<number>((sum, value) => sum + (value ?? 0), 0)
  return parts === (group.at(-1) ?? 0)
}
