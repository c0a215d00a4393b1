import { fold } from '../document/index.ts'
import { readRegion } from './read-region.ts'
import { type Region, regionOf } from './region.ts'

/** The regions that a person may mean by a code (320000, or 32 for short) or a name; none where it fits none. */
export function findRegions(word: string): readonly Region[] {
  const text = fold(word)
  if (/^(?:\d\d){1,3}$/.test(text)) {
    const region = regionOf(text.padEnd(6, '0'))
    return region ? [region] : []
  }
  const { candidates, rest } = readRegion(text)
  return rest === '' ? candidates : []
}

/** What the codes of a region and of all that lies in it begin with: 32 for 320000. */
export function codePrefix({ code }: Region): string {
  return code.replace(/(?:00){1,2}$/u, '')
}
