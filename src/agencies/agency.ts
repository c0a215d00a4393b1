import type { Region } from './region.ts'

export type AgencyLevel = 'national' | 'province' | 'city' | 'county' | 'township'

export type AgencyKind =
  | 'government'
  | 'department'
  | 'townshipGovernment'
  | 'streetOffice'
  | 'zoneCommittee'
  /** Part of a system led from above: a branch of a bureau (分局), tax, customs. */
  | 'branch'
  | 'other'

/** Who published a report. */
export interface Agency {
  /** The same for every way of writing the name: with the city before the county, without abbreviations. */
  readonly name: string
  /** Code of GB/T 2260 of the smallest division that the list has and that the agency is for; null: unresolved. */
  readonly regionCode: string | null
  readonly regionName: string | null
  readonly level: AgencyLevel | null
  readonly kind: AgencyKind
}

/** What is known of the publisher, in the order in which it is believed. */
export interface AgencyEvidence {
  /** The agency as the report names it. */
  readonly printed: string | null
  /** What the page's metadata says of its publisher, in order of trust. */
  readonly metadata?: readonly string[]
  /** The site's 政府网站标识码, whose first six digits are a region's. */
  readonly siteCode?: string | null
}

/** What was found out about a publisher. */
export interface AgencyFinding {
  /** Null where the name fits several agencies: 县教育局, 城关镇 or 鼓楼区 without a word on where that is. */
  readonly agency: Agency | null
  /** What told the region; null where it is unresolved, or there is none (a ministry). */
  readonly regionFrom: 'report' | 'metadata' | 'site' | null
  /** The regions that the name fits, where it fits several. */
  readonly candidates: readonly Region[]
}
