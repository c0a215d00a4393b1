import { fold } from '../document/index.ts'
import type { AgencyEvidence, AgencyFinding, AgencyLevel } from './agency.ts'
import { type Body, readBody } from './body.ts'
import { bodyName } from './body-name.ts'
import { readRegion } from './read-region.ts'
import { hasTownships, isWithin, type Region, regionAbove, regionOf } from './region.ts'
import { regionsAtStart, stemsAtStart } from './region-names.ts'
import { rankAtStart, statedPlace } from './stated-place.ts'

/** A name taken apart, and the region that it is for. */
export interface PlacedName {
  /** The region that stands before the rest of the full name. */
  readonly before: Region | null
  /** A place behind it that the list of regions does not have; '' if none. */
  readonly place: string
  readonly placeLevel: AgencyLevel | null
  /** The rank that the name begins with in place of a region (县教育局); null if none. */
  readonly rank: string | null
  readonly body: Body
  /** The region that the agency is for; null: unresolved. */
  readonly region: Region | null
  readonly regionFrom: AgencyFinding['regionFrom']
  /** The regions that the name fits, where nothing tells which one is meant. */
  readonly candidates: readonly Region[]
}

/** A region, and what told it. */
interface KnownRegion {
  readonly region: Region
  readonly from: NonNullable<AgencyFinding['regionFrom']>
}

/** Takes a name apart and finds its region. */
export function placeName(text: string, evidence: AgencyEvidence): PlacedName {
  const { candidates, rest } = readRegion(text)
  const known = knownRegions(evidence)
  const chosen = chooseCandidate(candidates, known)
  if (candidates.length > 1 && !chosen) return { ...partsOf(rest), candidates }
  return chosen ? placeInside(chosen, rest) : placeBare(rest, known)
}

/** The regions that the page's metadata and the site tell, in the order in which they are believed. */
function knownRegions({ metadata, siteCode }: AgencyEvidence): readonly KnownRegion[] {
  const stated = (metadata ?? []).flatMap((name) => {
    const [region, ...others] = readRegion(fold(name)).candidates
    return region && others.length === 0 ? [{ region, from: 'metadata' as const }] : []
  })
  const ofSite = regionOf((siteCode ?? '').slice(0, 6))
  return ofSite ? [...stated, { region: ofSite, from: 'site' }] : stated
}

/** A name that fits several regions means the only one that lies where the page or the site is. */
function chooseCandidate(candidates: readonly Region[], known: readonly KnownRegion[]): KnownRegion | null {
  const [only, ...others] = candidates
  if (only && others.length === 0) return { region: only, from: 'report' }
  for (const { region, from } of known) {
    const [inside, ...further] = candidates.filter((candidate) => isWithin(candidate, region))
    if (inside && further.length === 0) return { region: inside, from }
  }
  return null
}

function partsOf(rest: string): PlacedName {
  const stated = statedPlace(rest)
  const rank = stated ? null : rankAtStart(rest)
  return {
    before: null,
    place: stated?.place ?? '',
    placeLevel: stated?.level ?? null,
    rank,
    body: readBody(bodyName(stated?.rest ?? rest.slice(rank?.length ?? 0))),
    region: null,
    regionFrom: null,
    candidates: [],
  }
}

/** A name that begins with a region of the list. */
function placeInside({ region, from }: KnownRegion, rest: string): PlacedName {
  const parts = { ...partsOf(rest), before: region }
  const isUnlisted = parts.place !== '' || parts.body.zoneAt !== null
  if (region.level === null && !isUnlisted)
    return { ...parts, body: ofZone(parts.body), region, regionFrom: from }
  if (isUnlisted) return parts
  const { branchPlace } = parts.body
  const own = branchPlace === null ? region : regionNamed(branchPlace, region)
  return { ...parts, region: own, regionFrom: own && from }
}

/** The committee of a zone that the list has; its departments and streets are as everywhere. */
function ofZone(body: Body): Body {
  const isCommittee = body.kind === 'government' || body.name === '管理委员会'
  return isCommittee ? { ...body, kind: 'zoneCommittee', name: '管理委员会' } : body
}

/** A name without a region of the list: one that names no place either takes that of its page or site. */
function placeBare(rest: string, known: readonly KnownRegion[]): PlacedName {
  const parts = partsOf(rest)
  if (parts.place !== '' || parts.body.zoneAt !== null) return parts
  const fitting = known.find(({ region }) => isFitting(region, parts))
  if (!fitting) return parts
  const { region, from } = fitting
  const before = parts.body.branchPlace === null ? region : regionAbove(region)
  return { ...parts, before, region, regionFrom: from }
}

function isFitting(region: Region, { rank, body }: PlacedName): boolean {
  if (body.branchPlace !== null) return regionNamed(body.branchPlace, null, region) === region
  if (body.isTownship) return hasTownships(region)
  if (rank === null) return true
  return region.name.endsWith(rank) || (rank === '县' && region.name.endsWith('旗'))
}

/** The only region inside another one that goes by a name, with or without 区 or 县; null if none or several. */
function regionNamed(name: string, within: Region | null, among: Region | null = null): Region | null {
  const found = [...regionsAtStart(name, within), ...stemsAtStart(name, within)].filter(
    ({ region, length }) => length === name.length && (among === null || region === among),
  )
  const regions = new Set(found.map(({ region }) => region))
  return regions.size === 1 ? ([...regions][0] ?? null) : null
}
