import { identifyAgency } from '../agencies/index.ts'
import { groupBy } from '../group-by.ts'
import type { AgencyIdentity, LedgerFind, LedgerReport } from '../store/index.ts'

/** A watched site, as far as the user says whose it is. */
export interface LedgerSite {
  readonly name: string
  readonly agency: string | null
  readonly region: string | null
}

/** An agency of which a report is expected each year. */
export interface ExpectedAgency {
  readonly agency: AgencyIdentity
  /** Its reports on all years. */
  readonly reports: readonly LedgerReport[]
  /** Sites that are its own, or had a report of it, by name. */
  readonly sites: readonly string[]
}

/** Agencies with a report on any year, and those that the list of sites names; by name. */
export function expectAgencies(
  reports: readonly LedgerReport[],
  finds: readonly LedgerFind[],
  sites: readonly LedgerSite[],
): readonly ExpectedAgency[] {
  const sitesOfSources = groupBy(finds, ({ sourceId }) => sourceId)
  const named = groupBy(sites.flatMap(toNamed), ({ agency }) => agency.name)
  const reported = groupBy(reports, ({ agency }) => agency.name)
  const names = [...new Set([...reported.keys(), ...named.keys()])].sort()
  return names.flatMap((name) => {
    const own = reported.get(name) ?? []
    const ofList = named.get(name) ?? []
    const agency = (newest(own) ?? ofList[0])?.agency
    if (agency === undefined) return []
    const found = own.flatMap(({ sourceId }) => sitesOfSources.get(sourceId) ?? []).map(({ site }) => site)
    return [
      { agency, reports: own, sites: [...new Set([...ofList.map(({ site }) => site), ...found])].sort() },
    ]
  })
}

interface NamedSite {
  readonly agency: AgencyIdentity
  readonly site: string
}

/** A name that stands for several agencies is told by the region beside it; one that still does is taken as it is. */
function toNamed({ name, agency, region }: LedgerSite): readonly NamedSite[] {
  if (agency === null) return []
  const found =
    identifyAgency({ printed: agency }).agency ??
    identifyAgency({ printed: `${region ?? ''}${agency}` }).agency
  const unknown = { name: agency, regionCode: null, regionName: null, level: null, kind: null }
  return [{ agency: found ?? unknown, site: name }]
}

function newest(reports: readonly LedgerReport[]): LedgerReport | undefined {
  return reports.reduce<LedgerReport | undefined>(
    (last, report) =>
      last === undefined || report.year > last.year || (report.year === last.year && report.isPreferred)
        ? report
        : last,
    undefined,
  )
}
