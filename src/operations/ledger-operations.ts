import { type Site, sitesSchema } from '../intake/index.ts'
import { type LedgerChange, type LedgerEntry, type LedgerState, makeLedger } from '../ledger/index.ts'
import type { Store } from '../store/index.ts'
import { diffReports, type ReportChanges } from './diff-reports.ts'

/** Which agencies and years a ledger shows; every field given narrows it. */
export interface LedgerFilter {
  readonly year?: number
  /** The normalised name. */
  readonly agency?: string
  /** Code of a region, or the beginning of one. */
  readonly region?: string
  readonly state?: LedgerState
}

/** A report and what followed on it, with what that changed; null where one of them gives no report (yet). */
export interface ComparedChange extends LedgerChange {
  readonly changes: ReportChanges | null
}

export interface LedgerRow extends Omit<LedgerEntry, 'changes'> {
  readonly changes: readonly ComparedChange[]
}

/** A part of a list by places, which count from 0; `end` is the first that is left out. */
export interface LedgerRange {
  readonly start: number
  readonly end: number
}

export interface LedgerPart {
  readonly rows: readonly LedgerRow[]
  /** How many rows the whole list has. */
  readonly total: number
}

/** What people ask of what agencies published when. */
export interface LedgerOperations {
  /**
   * Agencies and years by year and name: of a year that is given every agency that is expected, else each agency's years
   * from its first report on. Only what is in the range is compared.
   */
  listLedger(filter: LedgerFilter, range?: LedgerRange): Promise<LedgerPart>
}

type LedgerPorts = Pick<Store, 'loadLedgerGrounds' | 'loadReport' | 'loadSourceList'>

/** Under this name the store has the list of sites that are watched. */
const siteList = 'sites'

/** Meets requests from an open store; `loadSites` gives the list of sites where that of the store is not the one that counts. */
export function ledgerOperations(
  store: LedgerPorts,
  loadSites: () => Promise<readonly Site[]> = async () => loadStoredSites(store),
): LedgerOperations {
  return {
    listLedger: async (filter, range) => {
      const sites = await loadSites()
      const years = filter.year === undefined ? null : [filter.year]
      const entries = makeLedger(await store.loadLedgerGrounds(), sites, years)
      const rows: LedgerRow[] = []
      const wanted = entries.filter((entry) => isWanted(entry, filter))
      for (const entry of wanted.slice(range?.start, range?.end)) {
        rows.push({ ...entry, changes: await compare(store, entry.changes) })
      }
      return { rows, total: wanted.length }
    },
  }
}

async function loadStoredSites(store: LedgerPorts): Promise<readonly Site[]> {
  return sitesSchema.safeParse(await store.loadSourceList(siteList)).data ?? []
}

function isWanted({ agency, state }: LedgerEntry, filter: LedgerFilter): boolean {
  return (
    (filter.agency === undefined || agency.name === filter.agency) &&
    (filter.region === undefined || agency.regionCode?.startsWith(filter.region) === true) &&
    (filter.state === undefined || state === filter.state)
  )
}

async function compare(
  store: LedgerPorts,
  changes: readonly LedgerChange[],
): Promise<readonly ComparedChange[]> {
  const compared: ComparedChange[] = []
  for (const change of changes) {
    const before = await store.loadReport(change.before)
    const after = await store.loadReport(change.after)
    const isComparable = before !== null && after !== null
    compared.push({ ...change, changes: isComparable ? diffReports(before.report, after.report) : null })
  }
  return compared
}
