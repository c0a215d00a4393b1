import { fold, simplify } from '../document/index.ts'

export interface Period {
  /** ISO dates, inclusive. */
  readonly start: string
  readonly end: string
}

/**
 * `自2022年1月1日起,至2022年12月31日止`, `2022.1.1-2022.12.31`; 年 is sometimes lost:
 * `20221月1日起至202212月31日`.
 */
const range =
  /(20\d\d)[年./]?(\d{1,2})[月./](\d{1,2})日?(?:零时|0时)?(?:起|开始)?[,，]?(?:至|到|[-‐-―−─~～〜]+)(?:(20\d\d)[年./]?)?(\d{1,2})[月./](\d{1,2})日?/gu
const context = /统计|期限|数据|时限|周期|区间|截止|时间/u
const chineseYear = /二[〇○零O0]([一二三四五六七八九〇○零])([一二三四五六七八九〇○零])/u
const digits = '〇一二三四五六七八九'

/** The statistics period that a text states: a span of time, in a sentence that speaks of statistics. */
export function findPeriod(text: string): Period | null {
  const folded = simplify(fold(text))
  const all = [...folded.matchAll(range)].filter(
    (found) => isDate(found[2], found[3]) && isDate(found[5], found[6]),
  )
  const found =
    all.find((match) => context.test(folded.slice(Math.max(0, match.index - 20), match.index))) ?? null
  if (!found) return null
  const [, startYear, startMonth, startDay, endYear, endMonth, endDay] = found
  const start = isoDate(startYear, startMonth, startDay)
  const end = isoDate(endYear ?? startYear, endMonth, endDay)
  return start <= end ? { start, end } : null
}

/** The year that a title or heading names, in digits or Chinese numerals. */
export function yearOf(text: string): number | null {
  const folded = simplify(fold(text))
  const arabic = /(?<!\d)(20\d\d)(?=年|\)|度|$|政|[^\d.])/u.exec(folded)
  if (arabic) return Number(arabic[1])
  const chinese = chineseYear.exec(folded)
  return chinese ? 2000 + 10 * digitOf(chinese[1]) + digitOf(chinese[2]) : null
}

function digitOf(character = ''): number {
  return Math.max(0, digits.indexOf(/[○零]/u.test(character) ? '〇' : character))
}

function isDate(month = '', day = ''): boolean {
  return Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31
}

function isoDate(year = '', month = '', day = ''): string {
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}
