import type { Check, Report } from '../document/index.ts'
import { checkEquations } from './check-equations.ts'

/** `applications.row-sum`: for each row, the six applicants add up to `total`. */
export function checkApplicationsRowSum(report: Omit<Report, 'checks'>): readonly Check[] {
  return checkEquations(report, 'applications', 'applications.row-sum')
}
