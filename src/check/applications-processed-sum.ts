import type { Check, Report } from '../document/index.ts'
import { checkEquations } from './check-equations.ts'

/** `applications.processed-sum`: for each column, the results （一） to （六） add up to `totalProcessed`. */
export function checkApplicationsProcessedSum(report: Omit<Report, 'checks'>): readonly Check[] {
  return checkEquations(report, 'applications', 'applications.processed-sum')
}
