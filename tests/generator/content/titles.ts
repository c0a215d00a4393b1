import type { Random } from '../random.ts'

/** A title as printed. */
export interface PrintedTitle {
  readonly lines: readonly string[]
  /** False: the title does not say whose report it is. */
  readonly namesAgency: boolean
  readonly traits: readonly string[]
}

/** The report's title in one of the wordings that agencies use, on one or two lines. */
export function printTitle(agency: string, year: number, random: Random): PrintedTitle {
  const traits: string[] = []
  const isHan = random.chance(0.06)
  if (isHan) traits.push('title-chinese-year')
  const shown = isHan ? hanYear(year) : String(year)
  const namesAgency = !random.chance(0.06)
  if (!namesAgency) traits.push('title-without-agency')
  const space = random.chance(0.1) && !isHan ? ' ' : ''
  const y = `${space}${shown}${space}年`
  const line = namesAgency ? random.pick(wordings)(agency, y) : random.pick(bareWordings)(y)
  const text = line.trim().replace(/(?<=[（）])\s|\s(?=[（）])/g, '')
  const isSplit = random.chance(0.2)
  if (isSplit) traits.push('title-split')
  return { lines: isSplit ? splitTitle(text, namesAgency ? agency : '') : [text], namesAgency, traits }
}

const wordings: readonly ((agency: string, year: string) => string)[] = [
  (a, y) => `${a}${y}政府信息公开工作年度报告`,
  (a, y) => `${a}${y}政府信息公开工作年度报告`,
  (a, y) => `${a}${y}政府信息公开工作年度报告`,
  (a, y) => `${y}${a}政府信息公开工作年度报告`,
  (a, y) => `${y}度${a}政府信息公开工作年度报告`,
  (a, y) => `${a}${y}度政府信息公开工作年度报告`,
  (a, y) => `${a}${y}政府信息公开年度报告`,
  (a, y) => `${a}${y}度政府信息公开工作报告`,
  (a, y) => `${a}政府信息公开工作${y}度报告`,
  (a, y) => `${a}关于${y}政府信息公开工作的年度报告`,
  (a, y) => `${a}政府信息公开工作年度报告（${y}）`,
]

const bareWordings: readonly ((year: string) => string)[] = [
  (y) => `${y}政府信息公开工作年度报告`,
  (y) => `政府信息公开工作年度报告（${y}度）`,
]

function hanYear(year: number): string {
  return [...String(year)].map((digit) => '〇一二三四五六七八九'[Number(digit)]).join('')
}

/** After the agency's name, or somewhere in the last words. */
function splitTitle(title: string, agency: string): string[] {
  const at = agency && title.startsWith(agency) ? agency.length : title.indexOf('公开')
  return [title.slice(0, at).trim(), title.slice(at).trim()]
}
