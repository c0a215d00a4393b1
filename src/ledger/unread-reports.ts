import type { AgencyIdentity, LedgerFind } from '../store/index.ts'
import type { ExpectedAgency } from './expected-agencies.ts'
import { groupBy } from './group-by.ts'

/** Less says nothing of whose report it is: 县局. */
const shortestName = 3

/** Gives what was found at an agency's sites for a year and could not be read, so that it may be its report. */
export function unreadReports(
  finds: readonly LedgerFind[],
  agencies: readonly ExpectedAgency[],
): (agency: ExpectedAgency, year: number) => readonly LedgerFind[] {
  const unread = groupBy(
    finds.filter(({ isRead }) => !isRead),
    ({ site, trail }) => keyOf(site, trail.year),
  )
  const namesOfSite = groupBy(
    agencies.flatMap(({ agency, sites }) => sites.map((site) => ({ site, name: nameWithin(agency) }))),
    ({ site }) => site,
  )
  const isOther = ({ site, trail }: LedgerFind, own: string): boolean => {
    const words = (trail.linkText ?? '').replace(/\s/gu, '')
    const others = (namesOfSite.get(site) ?? []).filter(({ name }) => name !== own)
    return !words.includes(own) && others.some(({ name }) => words.includes(name))
  }
  return ({ agency, sites }, year) => {
    const own = nameWithin(agency)
    return sites.flatMap((site) => unread.get(keyOf(site, year)) ?? []).filter((find) => !isOther(find, own))
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
