import { fold } from '../document/index.ts'
import type { Agency, AgencyEvidence, AgencyFinding, AgencyLevel } from './agency.ts'
import type { Body } from './body.ts'
import { isNationalBody } from './national-bodies.ts'
import { type PlacedName, placeName } from './place-name.ts'
import { fullName } from './region.ts'
import { levelOfRank } from './stated-place.ts'

const nothing: AgencyFinding = { agency: null, regionFrom: null, candidates: [] }
/** What goes before the place in the names of some higher systems. */
const systemAhead = /^(?:国家税务总局|中华人民共和国)(?=.{3})/u
/** Less than this before 开发区 names no zone. */
const shortestZoneName = 2

/**
 * Who published a report, from what is known: name, region, level and kind.
 *
 * A region is found by its name in the list, never guessed: a name that fits several regions needs another word
 * on which one is meant, and a zone that the list does not have stays without a region.
 */
export function identifyAgency(evidence: AgencyEvidence): AgencyFinding {
  const printed = fold(evidence.printed ?? '').replace(/[()（）【】[\]]/gu, '')
  if (printed === '') return nothing
  if (isNationalBody(printed)) return { ...nothing, agency: nationalBody(printed) }
  const system = systemAhead.exec(printed)?.[0] ?? ''
  const placed = placeName(printed.slice(system.length), evidence)
  const { region, regionFrom, candidates } = placed
  const agency = { name: system + nameOf(placed), kind: kindOf(placed.body, system), level: levelOf(placed) }
  const code = { regionCode: region?.code ?? null, regionName: region?.name ?? null }
  return { agency: isNamed(placed) ? { ...agency, ...code } : null, regionFrom, candidates }
}

function nationalBody(name: string): Agency {
  return { name, regionCode: null, regionName: null, level: 'national', kind: 'department' }
}

function nameOf({ before, place, body }: PlacedName): string {
  return (before ? fullName(before) : '') + place + body.name
}

function kindOf({ kind }: Body, system: string): Agency['kind'] {
  return system === '' ? kind : 'branch'
}

function levelOf({ region, rank, body, placeLevel }: PlacedName): AgencyLevel | null {
  if (body.isTownship) return 'township'
  if (region) return region.level
  if (body.zoneAt !== null || body.branchPlace !== null) return null
  return placeLevel ?? levelOfRank(rank)
}

/** Whether the name tells the agency from all others. */
function isNamed({ before, place, body, candidates }: PlacedName): boolean {
  if (candidates.length > 1) return false
  if (before || place !== '') return true
  if (body.isTownship) return false
  return body.zoneAt !== null && body.zoneAt >= shortestZoneName
}
