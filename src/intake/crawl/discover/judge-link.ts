import type { PageLink } from './page-link.ts'

/** What a link of an index page seems to lead to. */
export type LinkVerdict =
  | { readonly type: 'report'; readonly name: string; readonly year: number | null }
  | {
      readonly type: 'passed-over'
      readonly name: string
      readonly reason: 'other-report' | 'about-reports' | 'no-year'
    }
  /** It does not speak of reports at all. */
  | { readonly type: 'other' }

/** 政府信息公开工作年度报告, 信息公开年报, 政务公开工作报告, and on a page of reports alone 2023年度报告, 2023年年报. */
const reportName =
  /(?:信息|政务)公开.{0,16}(?:年报|年度报告|年度工作报告|工作报告)|年年?度?(?:工作)?(?:报告|年报)|年度报表|年报/u
/** It says 年度报告, which no heading of a column does without a year. */
const surelyReport = /(?:信息|政务)公开工作.{0,6}年度(?:工作)?报告/u
const otherReport =
  /政府网站|网站(?:工作)?年(?:度|报)|法治|依法行政|决算|预算|统计公报|财务|审计报告|政府工作报告|企业年报|质量报告/u
const aboutReports = /通知|解读|指南|目录|制度|办法|模板|格式|征求意见|编制|评估|通报/u
const yearInName = /(?<!\d)(?:20(?:0[89]|[1-9]\d))(?!\d)|二[〇○０0零](?:[〇○０0零一二三四五六七八九]){2}/u

/** Judges a link by its text and title. Shape: a report's year is null where the name has none. */
export function judgeLink({ text, title }: PageLink): LinkVerdict {
  const name = [title, text].find((words) => words !== null && reportName.test(words.replace(/\s/gu, '')))
  if (name === undefined || name === null) return { type: 'other' }
  const plain = name.replace(/\s/gu, '')
  if (otherReport.test(plain)) return { type: 'passed-over', name, reason: 'other-report' }
  if (aboutReports.test(plain)) return { type: 'passed-over', name, reason: 'about-reports' }
  const year = readYear(plain)
  if (year === null && !surelyReport.test(plain)) return { type: 'passed-over', name, reason: 'no-year' }
  return { type: 'report', name, year }
}

const numerals = '〇一二三四五六七八九'

function readYear(name: string): number | null {
  const printed = yearInName.exec(name)?.[0]
  if (printed === undefined) return null
  const digits = [...printed.replace(/[○０零]/gu, '〇')].map((character) => {
    const value = numerals.indexOf(character)
    return value < 0 ? character : String(value)
  })
  return Number(digits.join(''))
}
