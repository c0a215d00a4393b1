import type { Check, Report } from '../document/index.ts'
import { checkEquations } from './check-equations.ts'

/** `applications.balance`: for each column, `new + carriedIn = totalProcessed + carriedOut`. */
export function checkApplicationsBalance(report: Omit<Report, 'checks'>): readonly Check[] {
  return checkEquations(report, 'applications', 'applications.balance')
}
