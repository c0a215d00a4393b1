import type { Check, Report } from '../document/index.ts'
import { checkEquations } from './check-equations.ts'

/** `disputes.row-sum`: for each group, the four outcomes add up to `total`. */
export function checkDisputesRowSum(report: Omit<Report, 'checks'>): readonly Check[] {
  return checkEquations(report, 'disputes', 'disputes.row-sum')
}
