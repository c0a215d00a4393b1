import { regionList } from './region-list.ts'

/** A division of the country that GB/T 2260 gives a code. */
export interface Region {
  /** Six digits: two each for province, city and county. */
  readonly code: string
  /** The official name, without those of the divisions above it. */
  readonly name: string
  /** Null for a development zone, whose rank its code does not tell. */
  readonly level: 'province' | 'city' | 'county' | null
}

const codesOfZones = /^\d{4}7[1-9]$/
const regions = new Map(readList(regionList).map((region) => [region.code, region]))

/** Every region of the list, by code. */
export function allRegions(): readonly Region[] {
  return [...regions.values()]
}

/** The region of a code; null for a code that the list does not have, such as that of a newer zone. */
export function regionOf(code: string): Region | null {
  return regions.get(code) ?? null
}

/** Whether a region is the other one or lies in it. */
export function isWithin(region: Region, other: Region): boolean {
  return region.code.startsWith(other.code.replace(/(?:00){1,2}$/, ''))
}

/** Whether towns and streets lie right below it: in counties and zones, and in the few cities without counties. */
export function hasTownships({ code, level }: Region): boolean {
  if (level !== 'city') return level !== 'province'
  return !allRegions().some((other) => other.code !== code && other.code.startsWith(code.slice(0, 4)))
}

/**
 * The name that no other region has: that of its city before that of a county, without the province.
 *
 * A county that no city stands above is named after its province only where that is itself a city.
 */
export function fullName(region: Region): string {
  const { name, level } = region
  const above = regionAbove(region)
  if (above === null || (above.level === 'province' && !above.name.endsWith('市'))) return name
  const isInName = level === null && name.includes(above.name.replace(/市$/u, ''))
  return isInName ? name : above.name + name
}

/** The city of a county, else its province; the province of a city; null for a province. */
export function regionAbove({ code, level }: Region): Region | null {
  if (level === 'province') return null
  const city = level === 'city' ? null : regionOf(`${code.slice(0, 4)}00`)
  return city ?? regionOf(`${code.slice(0, 2)}0000`)
}

function readList(list: string): Region[] {
  return list
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [code = '', name = '', ...counties] = line.split(' ')
      const head = name === '-' ? [] : [toRegion(code, name)]
      return [
        ...head,
        ...counties.map((county) => toRegion(code.slice(0, 4) + county.slice(0, 2), county.slice(2))),
      ]
    })
}

function toRegion(code: string, name: string): Region {
  return { code, name, level: levelOf(code) }
}

function levelOf(code: string): Region['level'] {
  if (code.endsWith('0000')) return 'province'
  if (code.endsWith('00')) return 'city'
  return codesOfZones.test(code) ? null : 'county'
}
