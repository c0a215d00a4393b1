import { createHash } from 'node:crypto'
import type { Page } from './parse-page.ts'

/** Hit counters with their words, and clocks: `浏览次数：123`, `2024-01-26 10:15:07`, `今天是2024年1月26日 星期五`. */
const volatile = [
  /(?:浏览|阅读|点击|访问|查看|下载)(?:次数|量|数|人数)?\s?[:：]?\s?\[?\s?\d+\s?(?:次|人)?/gu,
  /(?:今天|现在|当前(?:时间)?)是?\s?[:：]?\s?20\d\d\s?[-年/.]\s?\d{1,2}\s?[-月/.]\s?\d{1,2}\s?日?/gu,
  /\d{1,2}:\d{2}(?::\d{2})?/gu,
  /星期[一二三四五六日天]/gu,
]

/** sha256, lower-case hex, of what a page says, leaving out its links, clocks and hit counters. */
export function contentDigest({ title, ownText }: Pick<Page, 'title' | 'ownText'>): string {
  const lasting = volatile.reduce((words, pattern) => words.replace(pattern, ''), `${title}\n${ownText}`)
  return createHash('sha256').update(lasting.replace(/\s/gu, '')).digest('hex')
}
