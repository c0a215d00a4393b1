import type { AgencyLevel } from './agency.ts'

/** A place that a name states and the list of regions does not have. */
export interface StatedPlace {
  readonly place: string
  readonly rest: string
  readonly level: AgencyLevel | null
}

/** A rank alone, as on the pages of its own site: 县教育局, 市审计局; not 市场…, 市政…, 区域…. */
const rankAlone = /^(省|自治区|市(?!场|政(?!府)|容|民|属|级)|州|盟|县(?!域)|区(?!域)|旗)(?=.{2})/u
const place =
  /^[^局委厅办院队]{1,7}?(省|自治区|自治州|地区|市(?!场|政(?!府)|容|民)|州(?!市|区|县)|盟(?!市|区|县)|县|区|旗(?!市|区|县))(?!街|镇|乡|村|社区)/u
/** Words that end like a place: 城市管理局, 社区矫正局; zones are told by `readBody`. */
const noPlace =
  /(?:城市|都市|社区|景区|校区|库区|灾区|小区|辖区|街区|高新区|开区|发区|验区|范区|税区|假区|胜区|游区|作区|园区|理区|能区|聚区|新区)$/u

const levels: Readonly<Record<string, AgencyLevel | null>> = {
  省: 'province',
  自治区: 'province',
  自治州: 'city',
  州: 'city',
  盟: 'city',
  地区: 'city',
  /** A city or a city of a county's rank. */
  市: null,
  县: 'county',
  区: 'county',
  旗: 'county',
}

/** The rank that a name without a place begins with; null if none. */
export function rankAtStart(text: string): string | null {
  return rankAlone.exec(text)?.[1] ?? null
}

/** The places at the beginning of a name by their looks alone: 云溪市东屏区 of 云溪市东屏区教育局; null if none. */
export function statedPlace(text: string): StatedPlace | null {
  const found = place.exec(text)
  const first = found?.[0] ?? ''
  if (!found || noPlace.test(first)) return null
  const rest = text.slice(first.length)
  const inner = statedPlace(rest)
  if (inner) return { ...inner, place: first + inner.place, level: inner.level ?? 'county' }
  return { place: first, rest, level: levels[found[1] ?? ''] ?? null }
}

/** The level of an agency whose name begins with a rank alone. */
export function levelOfRank(rank: string | null): AgencyLevel | null {
  return rank === null ? null : (levels[rank] ?? null)
}
