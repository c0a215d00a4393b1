import { allRegions, isWithin, type Region } from './region.ts'

/** The nationalities that names of autonomous regions carry. */
const nationality =
  '(?:各族|(?:蒙古|哈萨克|柯尔克孜)族?|(?:回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|傣|黎|傈僳|佤|畲|拉祜|水|东乡|纳西|景颇|土|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|普米|塔吉克|怒|鄂温克|保安|裕固|独龙|鄂伦春)族)'
const autonomous = new RegExp(`${nationality}+自治(州|县|旗)$`, 'u')
const provinceEnding = /(?:省|市|(?:壮族|回族|维吾尔)?自治区|特别行政区)$/u
const ending = /(?:地区|市|州|盟|林区|矿区|新区|区|县|旗)$/u
const shortestStem = 2

/** Regions by every name that a text may begin with, official or usual (石柱县 for 石柱土家族自治县). */
const byName = groupByNames((region) => [region.name, withoutNationality(region)])
/** Regions by what is left of their name without 省, 市, 县 and the like; it names a place only beside others. */
const byStem = groupByNames((region) => [stemOf(region)])
const longestName = Math.max(...[...byName.keys()].map((name) => name.length))

/** A region and how many characters of the text its name takes. */
export interface NamedRegion {
  readonly region: Region
  readonly length: number
}

/** Every region inside `within` whose name the text begins with. */
export function regionsAtStart(text: string, within: Region | null): readonly NamedRegion[] {
  return regionsIn(byName, text, within)
}

/** Every region inside `within` with whose short name (池州 for 池州市) the text begins. */
export function stemsAtStart(text: string, within: Region | null): readonly NamedRegion[] {
  return regionsIn(byStem, text, within)
}

function regionsIn(
  names: ReadonlyMap<string, readonly Region[]>,
  text: string,
  within: Region | null,
): readonly NamedRegion[] {
  const lengths = Array.from({ length: Math.min(longestName, text.length) }, (_, index) => index + 1)
  return lengths.flatMap((length) =>
    (names.get(text.slice(0, length)) ?? [])
      .filter((region) => within === null || (region !== within && isWithin(region, within)))
      .map((region) => ({ region, length })),
  )
}

function groupByNames(namesOf: (region: Region) => readonly (string | null)[]): Map<string, Region[]> {
  const groups = new Map<string, Region[]>()
  for (const region of allRegions()) {
    for (const name of new Set(namesOf(region))) {
      if (name === null) continue
      groups.set(name, [...(groups.get(name) ?? []), region])
    }
  }
  return groups
}

function withoutNationality({ name }: Region): string | null {
  const short = name.replace(autonomous, '$1')
  return short.length > shortestStem ? short : null
}

function stemOf(region: Region): string | null {
  const { name, level } = region
  const stem =
    level === 'province'
      ? name.replace(provinceEnding, '')
      : (withoutNationality(region) ?? name).replace(ending, '')
  return stem.length >= shortestStem ? stem : null
}
