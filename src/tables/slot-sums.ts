import { type Equation, equationsOf, type FormTable } from '../forms/index.ts'
import type { Slot } from './printed-row.ts'

/**
 * How many of a form's sums fail where each row holds these slots, one a cell; and the rows whose own
 * sum holds of numbers that are not all zero.
 *
 * A blank counts as zero; a sum of which one side has no number tells nothing.
 */
export function slotSums(
  rows: readonly (readonly Slot[])[],
  form: FormTable,
): { readonly failed: number; readonly proven: ReadonlySet<string> } {
  const slots = new Map<string, Slot | undefined>()
  form.rows.forEach(({ key, columns }, row) => {
    columns.forEach((column, index) => {
      slots.set(`${key}.${column.key}`, rows[row]?.[index])
    })
  })
  const sums = equationsOf(form).flatMap((equation) => sidesOf(equation, slots) ?? [])
  const proven = sums.filter(({ left, right }) => left === right && left !== 0).map(({ at }) => at)
  return { failed: sums.filter(({ left, right }) => left !== right).length, proven: new Set(proven) }
}

interface Sides {
  readonly at: string
  readonly left: number
  readonly right: number
}

function sidesOf(equation: Equation, slots: ReadonlyMap<string, Slot | undefined>): Sides | null {
  const [left, right] = [sumOf(equation.left, slots), sumOf(equation.right, slots)]
  return left === null || right === null ? null : { at: equation.at, left, right }
}

function sumOf(cells: readonly string[], slots: ReadonlyMap<string, Slot | undefined>): number | null {
  const readings = cells.map((cell) => slots.get(cell)?.reading)
  const values = readings.flatMap((reading) => (reading?.type === 'number' ? reading.value : []))
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0)
}
