import type { RowReading } from './row-readings.ts'

/** A row's place in the sums over columns. */
export type RowRole = 'new' | 'carriedIn' | 'result' | 'totalProcessed' | 'carriedOut'

/** A row with all readings that its own sums allow. */
export interface RowChoices {
  readonly role: RowRole
  readonly readings: readonly RowReading[]
}

/** What is known of a table after every filling was tried that satisfies all sums. */
export interface TableReadings {
  /** Per row and cell: the values it has in some filling. */
  readonly values: readonly (readonly ReadonlySet<number | null>[])[]
  /** False: the search was cut short, and there may be more values. */
  readonly isComplete: boolean
  readonly count: number
}

const maximumSteps = 400_000
const maximumFillings = 4_000

/** Every filling of the table in which the sums over columns hold too, by plain search. */
export function tableReadings(rows: readonly RowChoices[], columnCount: number): TableReadings {
  const narrowed = narrow(rows, columnCount)
  const search = new Search(narrowed, columnCount)
  search.run()
  return { values: search.values, isComplete: search.isComplete, count: search.count }
}

/** Leaves out readings that no choice in the other rows can balance, until nothing changes. */
function narrow(rows: readonly RowChoices[], columnCount: number): RowChoices[] {
  let current = [...rows]
  for (;;) {
    const bounds = current.map((row) => rowBounds(row, columnCount))
    const next = current.map((row, index) => ({
      ...row,
      readings: row.readings.filter((reading) => mayBalance(reading, index, current, bounds)),
    }))
    if (next.every((row, index) => row.readings.length === current[index]?.readings.length)) return next
    current = next
  }
}

type Bounds = readonly (readonly [number, number])[]

function rowBounds(row: RowChoices, columnCount: number): Bounds {
  return Array.from({ length: columnCount }, (_, column) => {
    const values = row.readings.map((reading) => reading[column] ?? 0)
    return [Math.min(...values), Math.max(...values)] as const
  })
}

/** Signs with which a row's role enters the two sums that must come out as zero. */
const signs: Readonly<Record<RowRole, readonly [number, number]>> = {
  new: [0, 1],
  carriedIn: [0, 1],
  result: [1, 0],
  totalProcessed: [-1, -1],
  carriedOut: [0, -1],
}

function mayBalance(
  reading: RowReading,
  index: number,
  rows: readonly RowChoices[],
  bounds: readonly Bounds[],
): boolean {
  return reading.every((value, column) =>
    [0, 1].every((sum) => {
      let low = 0
      let high = 0
      for (const [other, row] of rows.entries()) {
        const sign = signs[row.role][sum] ?? 0
        const [least, most] = other === index ? [value ?? 0, value ?? 0] : (bounds[other]?.[column] ?? [0, 0])
        low += sign > 0 ? least : -sign * -most
        high += sign > 0 ? most : -sign * -least
      }
      return low <= 0 && high >= 0
    }),
  )
}

class Search {
  readonly values: Set<number | null>[][]
  isComplete = true
  count = 0
  private steps = 0
  private readonly chosen: RowReading[]
  private readonly order: readonly number[]

  constructor(
    private readonly rows: readonly RowChoices[],
    private readonly columnCount: number,
  ) {
    this.values = rows.map(() => Array.from({ length: columnCount }, () => new Set<number | null>()))
    this.chosen = rows.map(() => [])
    this.order = rows.map((_, index) => index).sort((a, b) => this.weight(a) - this.weight(b))
  }

  run(): void {
    if (this.rows.every((row) => row.readings.length > 0)) this.descend(0, this.zeros(), this.zeros())
  }

  /** The rows of the balance first, then the rows with the fewest readings. */
  private weight(index: number): number {
    const row = this.rows[index]
    return (row?.role === 'result' ? 1e6 : 0) + (row?.readings.length ?? 0)
  }

  private zeros(): number[] {
    return Array<number>(this.columnCount).fill(0)
  }

  private descend(depth: number, processed: readonly number[], balance: readonly number[]): void {
    if (!this.isComplete) return
    if (++this.steps > maximumSteps || this.count > maximumFillings) {
      this.isComplete = false
      return
    }
    const index = this.order[depth]
    if (index === undefined) {
      this.keep(processed, balance)
      return
    }
    const row = this.rows[index]
    for (const reading of row?.readings ?? []) {
      const [toProcessed = 0, toBalance = 0] = signs[row?.role ?? 'result']
      this.chosen[index] = reading
      const next = processed.map((sum, column) => sum + toProcessed * (reading[column] ?? 0))
      const nextBalance = balance.map((sum, column) => sum + toBalance * (reading[column] ?? 0))
      if (this.isHopeful(depth, next, nextBalance)) this.descend(depth + 1, next, nextBalance)
    }
  }

  /** Once the four rows of the balance are chosen it must hold; results may then not exceed their total. */
  private isHopeful(depth: number, processed: readonly number[], balance: readonly number[]): boolean {
    const balanceRows = this.rows.filter((row) => row.role !== 'result').length
    if (depth < balanceRows - 1) return true
    return balance.every((sum) => sum === 0) && processed.every((sum) => sum <= 0)
  }

  private keep(processed: readonly number[], balance: readonly number[]): void {
    if (processed.some((sum) => sum !== 0) || balance.some((sum) => sum !== 0)) return
    this.count++
    for (const [row, reading] of this.chosen.entries())
      for (const [column, value] of reading.entries()) this.values[row]?.[column]?.add(value)
  }
}
