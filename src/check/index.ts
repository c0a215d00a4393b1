export { checkReport } from './check-report.ts'
export { type CheckMessage, checkMessage, checkMessages } from './messages.ts'
export { type NarrativeQuantity, narrativeQuantities } from './narrative/quantities.ts'
export type { Pattern, Reading } from './narrative/quantity.ts'
