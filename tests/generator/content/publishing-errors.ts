import type { TableKey } from '../../../src/document/index.ts'
import type { Random } from '../random.ts'
import type { Values } from './form-values.ts'

/** The values with one number misprinted so that a sum of the form fails; the disclosure table has no sums. */
export function misprint(table: TableKey, values: Values, random: Random): Values {
  if (table === 'disclosure') return values
  const key = random.pick(table === 'disputes' ? disputeTargets(values) : applicationTargets(values, random))
  return { ...values, [key]: wrongNumber(values[key] ?? 0, random) }
}

function disputeTargets(values: Values): string[] {
  return Object.keys(values).filter((key) => key.endsWith('.total'))
}

/** A row's total, a column's total, a part, or one side of the balance. */
function applicationTargets(values: Values, random: Random): string[] {
  const keys = Object.keys(values)
  const kinds = [
    (key: string) => key.endsWith('.total'),
    (key: string) => key.startsWith('totalProcessed.'),
    (key: string) => key.startsWith('carriedOut.') || key.startsWith('carriedIn.'),
    (key: string) => !key.endsWith('.total') && (values[key] ?? 0) > 0,
  ]
  const targets = keys.filter(random.pick(kinds))
  return targets.length > 0 ? targets : keys
}

function wrongNumber(value: number, random: Random): number {
  const off = random.pick([1, 1, 1, 2, 10])
  if (value === 0) return off
  return random.chance(0.15) ? 0 : Math.max(0, random.chance(0.5) ? value + off : value - 1)
}
