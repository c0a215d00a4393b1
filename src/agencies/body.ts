import type { AgencyKind } from './agency.ts'

/** What the name of an agency says behind its place. */
export interface Body {
  readonly kind: AgencyKind
  /** The body's name in full. */
  readonly name: string
  /** Whether it belongs to a town or street, of which there may be others of the same name elsewhere. */
  readonly isTownship: boolean
  /** Where in the name a development zone begins to be called one; null where none is named. */
  readonly zoneAt: number | null
  /** The place of a branch as printed: 盐都 of 公安局盐都分局; else null. */
  readonly branchPlace: string | null
}

/** 石昌镇人民政府, 和平街道办事处, 凤平乡, 佳荣里街, and what belongs to one: 石昌镇综合执法办公室. */
const township = /^(.{1,12}?(?:镇|(?<!城)乡|苏木|街道|街))((?:人民)?政府|办事处|办)?(.*)$/u
/** 城镇建设局 and 乡镇企业局 are no towns. */
const noTownship = /^(?:小?城镇|乡镇|集镇)$/u
const zone =
  /高新(?:技术)?(?:产业)?(?:开发)?(?:园)?区|经开区|开发区|实验区|试验区|示范区|保税(?:港)?区|度假区|名胜区|风景区|旅游区|合作区|工业园|产业园|园区|自贸(?:试验)?区|新区|新城|管理区|科学城|生态城|功能区|聚集区/u
const zoneBody = /(?:区|园|城)(?:管理委员会|人民政府)?$/u
const branchBehind = /(?:局|队)(.{2,12}?)分局$/u
/** 船山公安分局, 亭湖生态环境局: the place stands before the branch. */
const branchBefore = /^(.{2,8}?)(?:公安|生态环境|自然资源(?:和规划)?|市场监管)分局$|^(.{2,4})生态环境局$/u
const ofHigherSystem =
  /^国家税务总局|税务(?:局|分局)$|海关$|分局$|气象局$|烟草专卖局$|邮政管理局$|海事局$|调查队$|通信管理局$|消防救援[支大总]队$/u
const department = /(?:局|委员会|委|厅|办公室|办|署|部|站|研究室|[支总大]队|行政学院)$/u

/** Reads the part of a name behind the place, its short forms written out. */
export function readBody(rest: string): Body {
  const zoneAt = rest.search(zone)
  const body = { name: rest, isTownship: false, zoneAt: zoneAt < 0 ? null : zoneAt, branchPlace: null }
  const town = townshipBody(rest)
  if (town) return { ...body, ...town }
  if (zoneAt >= 0 && zoneBody.test(rest)) return { ...body, kind: 'zoneCommittee', name: zoneName(rest) }
  if (rest === '' || rest === '人民政府') return { ...body, kind: 'government', name: '人民政府' }
  const branchPlace = branchBehind.exec(rest)?.[1] ?? branchPlaceBefore(rest)
  if (branchPlace !== null || ofHigherSystem.test(rest)) return { ...body, kind: 'branch', branchPlace }
  return { ...body, kind: department.test(rest) ? 'department' : 'other' }
}

function townshipBody(rest: string): Pick<Body, 'kind' | 'name' | 'isTownship'> | null {
  const [, place = '', office, further = ''] = township.exec(rest) ?? []
  if (place === '' || noTownship.test(place)) return null
  const isStreet = place.endsWith('街道') || place.endsWith('街')
  const own = place + (isStreet ? '办事处' : '人民政府')
  if (further === '')
    return { kind: isStreet ? 'streetOffice' : 'townshipGovernment', name: own, isTownship: true }
  if (!department.test(further)) return null
  return { kind: 'department', name: (office ? own : place) + further, isTownship: true }
}

function zoneName(name: string): string {
  return /(?:管理委员会|人民政府)$/u.test(name) ? name : `${name}管理委员会`
}

function branchPlaceBefore(rest: string): string | null {
  const found = branchBefore.exec(rest)
  return found?.[1] ?? found?.[2] ?? null
}
