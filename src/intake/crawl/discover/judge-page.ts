import type { Page } from './parse-page.ts'
import { sectionMarks, tableMarks } from './report-marks.ts'

/** What a page with status 200 is. */
export type PageVerdict =
  /** It carries the official tables as text. */
  | 'report'
  /** It has the text of a report without its tables: they are pictures, or stand in an attachment. */
  | 'narrative'
  /** It says that it is not there. */
  | 'missing'
  | 'login'
  /** It asks for a proof that we are a person. */
  | 'verification'
  /** It shows nothing without its scripts. */
  | 'empty'
  | 'other'

const labelsOfReport = 5
const sectionsOfReport = 3
const shortestNarrative = 200
/** A page of walls says little else. */
const longestWall = 1500
const missing =
  /页面不存在|页面没有找到|页面未找到|找不到(?:您|该|此)?.{0,6}页面|您(?:访问|查看|请求)的(?:页面|内容|信息|文章|资源).{0,12}(?:不存在|已删除|被删除|没有找到|找不到)|(?:404|HTTP404)(?:错误|NotFound|页面)|PageNotFound|(?:文章|信息|内容)(?:不存在|已被?删除)/iu
const verification =
  /安全验证|人机验证|滑动验证|拖动.{0,6}滑块|请输入验证码|访问(?:过于|太)频繁|请开启JavaScript|请启用JavaScript|enableJavaScript|verifyyouarehuman|正在检查您的浏览器/iu
const login = /登录|登陆|signin|login/iu

/** Judges a page by its text: a report, a wall before one, or something else. */
export function judgePage({ title, text, hasPassword, scripts }: Page): PageVerdict {
  const plain = text.replace(/\s/gu, '')
  if (tableMarks.filter((label) => plain.includes(label)).length >= labelsOfReport) return 'report'
  if (
    plain.length >= shortestNarrative &&
    sectionMarks.filter((title) => plain.includes(title)).length >= sectionsOfReport
  )
    return 'narrative'
  if (plain.length > longestWall) return 'other'
  const words = `${title.replace(/\s/gu, '')} ${plain}`
  if (missing.test(words)) return 'missing'
  if (verification.test(words)) return 'verification'
  if (hasPassword && login.test(words)) return 'login'
  return plain.replace(/\W/gu, '').length + plain.length < 10 && scripts.length > 0 ? 'empty' : 'other'
}
