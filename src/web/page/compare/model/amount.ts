import type { TableKey } from '../../../../document/index.ts'
import { judgeReport } from '../../../../review/index.ts'
import type { StoredReport } from '../../../contract/index.ts'

/** A number of a report, or a sum of its cells. */
export interface Amount {
  /** Null where it was not printed, or is in doubt. */
  readonly value: number | null
  /** Whether a cell of it is ambiguous or missing, and nobody corrected it. */
  readonly isUnsettled: boolean
  /** Whether a person put a value in place of one that was read. */
  readonly isCorrected: boolean
}

/** The sum of cells of one table, by '<row>.<column>'. */
export type AmountOf = (table: TableKey, keys: readonly string[]) => Amount

export const noAmount: Amount = { value: null, isUnsettled: false, isCorrected: false }

/**
 * How sums are taken of a report, with corrections in place of what was read.
 *
 * As in the checks, a blank counts as zero where another part has a value; a part in doubt leaves no sum.
 */
export function amountsOf(stored: StoredReport): AmountOf {
  const { corrections } = judgeReport(stored)
  return (table, keys) => {
    const cells = stored.report.tables[table]?.cells
    if (!cells) return noAmount
    const parts = keys.map((key) => partOf(cells[key], corrections.get(`${table}.${key}`)))
    const isUnsettled = parts.some((part) => part.isUnsettled)
    const values = parts.flatMap(({ value }) => value ?? [])
    const isEmpty = isUnsettled || values.length === 0
    return {
      value: isEmpty ? null : values.reduce((sum, value) => sum + value, 0),
      isUnsettled,
      isCorrected: parts.some((part) => part.isCorrected),
    }
  }
}

type Cells = NonNullable<StoredReport['report']['tables'][TableKey]>['cells']

function partOf(
  cell: Cells[string] | undefined,
  correction: { readonly value: number | null } | undefined,
): Amount {
  if (correction) return { value: correction.value, isUnsettled: false, isCorrected: true }
  if (!cell) return noAmount
  const isUnsettled = cell.status === 'ambiguous' || cell.status === 'missing'
  return { value: cell.value, isUnsettled, isCorrected: false }
}
