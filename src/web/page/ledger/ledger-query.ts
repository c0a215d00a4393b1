import type { LedgerRow } from '../../contract/index.ts'

type LedgerState = LedgerRow['state']

/** What the address says of the ledger. */
export interface LedgerView {
  readonly year: number | null
  readonly state: LedgerState | null
  /** The normalised name. */
  readonly agency: string | null
  readonly after: string | null
}

/** Every state of an entry, those that ask for a look last. */
export const ledgerStates: readonly LedgerState[] = [
  'published',
  'unread',
  'disappeared',
  'not-found',
  'not-watched',
]

/** What the address says of all years, where none says the last one. */
const allYears = 'all'

/** What an address's query says; whatever does not fit is passed over. `lastYear` is shown where none is named. */
export function readLedgerQuery(query: string, lastYear: number): LedgerView {
  const given = new URLSearchParams(query)
  const year = /^(?:19|20|21)\d\d$/.exec(given.get('year') ?? '')?.[0] ?? lastYear
  const agency = given.get('agency')?.trim() ?? ''
  return {
    year: given.get('year') === allYears ? null : Number(year),
    state: ledgerStates.find((state) => state === given.get('state')) ?? null,
    agency: agency === '' ? null : agency,
    after: given.get('after'),
  }
}

/** The address of the ledger as it is shown; `lastYear` needs no word. */
export function ledgerAddress({ year, state, agency, after }: LedgerView, lastYear: number): string {
  const query = new URLSearchParams()
  if (year !== lastYear) query.set('year', String(year ?? allYears))
  if (state !== null) query.set('state', state)
  if (agency !== null) query.set('agency', agency)
  if (after !== null) query.set('after', after)
  const words = query.toString()
  return words === '' ? '/ledger' : `/ledger?${words}`
}
