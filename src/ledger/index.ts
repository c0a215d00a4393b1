export { dayInChina } from './day-in-china.ts'
export type {
  DateEvidence,
  Disappearance,
  LedgerChange,
  LedgerEntry,
  LedgerState,
  Publication,
  Timeliness,
} from './entry.ts'
export type { LedgerSite } from './expected-agencies.ts'
export { ledgerCsv } from './ledger-csv.ts'
export { makeLedger } from './make-ledger.ts'
