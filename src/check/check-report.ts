import type { Check, Report } from '../document/index.ts'
import { checkApplicationsBalance } from './applications-balance.ts'
import { checkApplicationsProcessedSum } from './applications-processed-sum.ts'
import { checkApplicationsRowSum } from './applications-row-sum.ts'
import { checkDisputesRowSum } from './disputes-row-sum.ts'
import { checkNarrative } from './narrative/check-narrative.ts'

/** A report before its checks. */
export type UncheckedReport = Omit<Report, 'checks'>

const rules: readonly ((report: UncheckedReport) => readonly Check[])[] = [
  checkApplicationsRowSum,
  checkApplicationsProcessedSum,
  checkApplicationsBalance,
  checkDisputesRowSum,
  checkNarrative,
]

/**
 * Every rule applied to a report: the official sums of its tables, then the figures of its prose.
 *
 * Shape: by rule, within a rule in the order of the form (sums) or of the text (prose); a table that
 * is null has no checks. The report is left as it is. Errors: none.
 */
export function checkReport(report: UncheckedReport): readonly Check[] {
  return rules.flatMap((rule) => rule(report))
}
