import type { Agency } from './agency.ts'
import { regionOf } from './region.ts'

/** What a person says of an agency; a field that is not given is left to the machine. */
export type AgencyCorrection = Partial<Pick<Agency, 'name' | 'regionCode' | 'level' | 'kind'>>

/**
 * The agency as a person corrected it: what they said stands, whatever was found, and the rest follows.
 *
 * A region brings its name, and its level unless one was stated for the agency before (a town keeps its own).
 * Null where neither the machine nor the person has a name.
 */
export function correctAgency(found: Agency | null, correction: AgencyCorrection): Agency | null {
  const name = correction.name ?? found?.name
  if (name === undefined) return null
  const regionCode = correction.regionCode === undefined ? (found?.regionCode ?? null) : correction.regionCode
  const region = regionOf(regionCode ?? '')
  return {
    name,
    regionCode,
    regionName: region?.name ?? (regionCode === null ? null : (found?.regionName ?? null)),
    level: correction.level === undefined ? (found?.level ?? region?.level ?? null) : correction.level,
    kind: correction.kind ?? found?.kind ?? 'other',
  }
}
