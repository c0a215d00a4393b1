export type { Agency, AgencyEvidence, AgencyFinding, AgencyKind, AgencyLevel } from './agency.ts'
export { type AgencyCorrection, correctAgency } from './correct-agency.ts'
export { identifyAgency } from './identify-agency.ts'
export { isWithin, type Region, regionOf } from './region.ts'
