import type { Check } from '../document/index.ts'
import type { CellSum } from './cell-sum.ts'
import { checkMessage } from './messages.ts'

/** The two sides of an equation between cells, and what the message needs. */
export interface EquationSides {
  readonly rule: string
  readonly expected: CellSum
  readonly actual: CellSum
  readonly cells: readonly string[]
  readonly params: Check['params']
}

/** The check of an equation between cells: it holds, holds by inference, fails, or cannot be told. */
export function createCheck({ rule, expected, actual, cells, params }: EquationSides): Check {
  const status = statusOf(expected, actual)
  const all = { ...params, expected: printed(expected.value), actual: printed(actual.value) }
  return {
    rule,
    status,
    expected: expected.value,
    actual: actual.value,
    cause: status === 'fail' ? causeOf(expected, actual) : null,
    cells,
    params: all,
    message: checkMessage(rule, status, all, 'en'),
  }
}

function statusOf(expected: CellSum, actual: CellSum): Check['status'] {
  if (expected.value === null || actual.value === null) return 'skipped'
  if (expected.value !== actual.value) return 'fail'
  return expected.isInferred || actual.isInferred ? 'assumed' : 'pass'
}

function causeOf(expected: CellSum, actual: CellSum): 'published' | 'uncertain' {
  return expected.isCertain && actual.isCertain ? 'published' : 'uncertain'
}

function printed(value: number | null): string | number {
  return value ?? '–'
}
