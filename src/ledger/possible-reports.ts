import { groupBy } from '../group-by.ts'
import type { AgencyIdentity, LedgerFind, LedgerGrounds, MissedReport } from '../store/index.ts'
import type { ExpectedAgency } from './expected-agencies.ts'

/** What may be an agency's report on a year. */
export interface PossibleReports {
  /** It was found and gives no report, or is not read yet. */
  readonly unread: readonly LedgerFind[]
  /** Its site names it and did not give it. */
  readonly missed: readonly MissedReport[]
}

/** Less says nothing of whose report it is: 县局. */
const shortestName = 3

/** Gives what may be an agency's report on a year at its sites; what names another agency of the site is that one's. */
export function possibleReports(
  { finds, missed }: Pick<LedgerGrounds, 'finds' | 'missed'>,
  agencies: readonly ExpectedAgency[],
): (agency: ExpectedAgency, year: number) => PossibleReports {
  const unread = groupBy(
    finds.filter(({ isRead }) => !isRead),
    ({ site, trail }) => keyOf(site, trail.year),
  )
  const missing = groupBy(missed, ({ site, year }) => keyOf(site, year))
  const namesOfSite = groupBy(
    agencies.flatMap(({ agency, sites }) => sites.map((site) => ({ site, name: nameWithin(agency) }))),
    ({ site }) => site,
  )
  const isOwn = (site: string, text: string, own: string): boolean => {
    const words = text.replace(/\s/gu, '')
    const others = (namesOfSite.get(site) ?? []).filter(({ name }) => name !== own)
    return words.includes(own) || !others.some(({ name }) => words.includes(name))
  }
  return ({ agency, sites }, year) => {
    const own = nameWithin(agency)
    const keys = sites.map((site) => keyOf(site, year))
    return {
      unread: keys
        .flatMap((key) => unread.get(key) ?? [])
        .filter(({ site, trail }) => isOwn(site, trail.linkText ?? '', own)),
      missed: keys
        .flatMap((key) => missing.get(key) ?? [])
        .filter(({ site, name }) => isOwn(site, name, own)),
    }
  }
}

function keyOf(site: string, year: number | null): string {
  return JSON.stringify([site, year])
}

/** The name as a list of its own region's sites writes it: without the region. */
function nameWithin({ name, regionName }: AgencyIdentity): string {
  const at = regionName === null ? -1 : name.indexOf(regionName)
  const rest = regionName === null || at < 0 ? name : name.slice(at + regionName.length)
  return rest.length < shortestName ? name : rest
}
