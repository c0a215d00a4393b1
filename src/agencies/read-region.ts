import type { Region } from './region.ts'
import { type NamedRegion, regionsAtStart, stemsAtStart } from './region-names.ts'

/** What the beginning of a name says of the place. */
export interface ReadRegion {
  /** One where the place is known, several where the name fits them all, none where the list has no such place. */
  readonly candidates: readonly Region[]
  /** The rest of the name. */
  readonly rest: string
}

/** Not a place of its own, but the end of the name of a street or town: 东区街道. */
const townshipEnding = /^(?:街道|镇|乡|街|村|社区)/u

/** Reads the chain of regions at the beginning of a name, as far as it goes: 江苏省宿迁市沭阳县… */
export function readRegion(text: string): ReadRegion {
  const ends = chains(text, null, 0)
  const length = Math.max(0, ...ends.map((end) => end.length))
  const candidates = ends.filter((end) => end.length === length).map(({ region }) => region)
  return { candidates: [...new Set(candidates)], rest: text.slice(length) }
}

function chains(text: string, within: Region | null, before: number): NamedRegion[] {
  const rest = text.slice(before)
  const heads = [...regionsAtStart(rest, within), ...shortHeads(rest, within)]
  return heads.flatMap(({ region, length }) => {
    const end = before + length
    if (townshipEnding.test(text.slice(end))) return []
    return [{ region, length: end }, ...chains(text, region, end)]
  })
}

/** A short name counts only before a place inside it: 安徽池州市…, but not 海南… alone. */
function shortHeads(rest: string, within: Region | null): NamedRegion[] {
  return stemsAtStart(rest, within).filter(
    ({ region, length }) =>
      region.level !== 'county' && regionsAtStart(rest.slice(length), region).length > 0,
  )
}
