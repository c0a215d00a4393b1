import type { CheerioAPI } from 'cheerio/slim'
import { readDate } from './printed-date.ts'
import { sectionMarks, tableMarks } from './report-marks.ts'
import { type Selection, textOf } from './text-of.ts'

type Node = Selection[number]

/** Deeper than any page that people write. */
const deepest = 60
/** Fewer marks stand in menus, too. */
const fewestMarks = 4
/** A line of prose is longer; what is shorter may be furniture. */
const longestFurniture = 120
const blocks =
  'address,article,aside,blockquote,br,dd,div,dl,dt,fieldset,figure,footer,form,h1,h2,h3,h4,h5,h6,header,hr,li,main,nav,ol,p,pre,section,table,tbody,td,tfoot,th,thead,tr,ul'
const entryNames: ReadonlySet<string> = new Set(['li', 'dd', 'dt', 'tr', 'p', 'div'])
/** An entry of a list has fewer parts. */
const mostParts = 20
const longestEntry = 1000
const blockNames: ReadonlySet<string> = new Set(blocks.split(','))
const marks = [...tableMarks, ...sectionMarks]
const numberAlone = /^[\d.,，+\-−%\s]+$/u

/** Furniture whatever line it stands in. */
const alwaysVolatile: readonly RegExp[] = [
  // 浏览次数：123, 点击量:[1,234]次
  /(?:浏览|阅读|点击|访问|查看|下载|关注|人气|热度)(?:次数|量|数|人数)?\s*[:：]\s*[[(（【]?\s*[\d,，]*\s*[\])）】]?\s*(?:次|人次?)?/gu,
  // 今天是2024年1月26日, 当前时间：2024-01-26
  /(?:今天|今日|现在|当前(?:时间|日期)?|系统时间|服务器时间)是?\s*[:：]?\s*20\d\d\s?[-年/.]\s?\d{1,2}\s?[-月/.]\s?\d{1,2}\s?日?/gu,
  // 2024年1月26日 星期五
  /20\d\d\s?[-年/.]\s?\d{1,2}\s?[-月/.]\s?\d{1,2}\s?日?\s*(?:星期|周)[一二三四五六日天]/gu,
  // 您是第12345位访问者
  /您是第?\s*[\d,，]+\s*位?(?:访问者|访客|访问|浏览者)?/gu,
  // 上一篇：…, whose link is left out already
  /(?:上|下)一(?:篇|条|页|则)\s*[:：]?\s*(?:没有了|暂无|无)?/gu,
  // Tokens of sessions: long, of letters and digits
  /(?<![\w-])(?=[\w-]*\d)(?=[\w-]*[a-z])[\w-]{16,}(?![\w-])/giu,
]

/** Furniture in short lines; in prose the same words state a fact. */
const volatileInShortLines: readonly RegExp[] = [
  // 浏览 123 次, 已有12人阅读, 阅读(12)
  /(?<!\p{Script=Han})(?:浏览|阅读|点击|访问|查看|下载)(?:次数|量|数|人数)?\s*[[(（【]?\s*[\d,，]+\s*[\])）】]?\s*(?:次|人次?)?/gu,
  /(?:已有|共有?)\s*[\d,，]+\s*(?:人|次)(?:浏览|阅读|访问|点击|查看)/gu,
  /在线(?:人数|用户)\s*[:：]?\s*[\d,，]+\s*人?/gu,
  /\d{1,2}:\d{2}(?::\d{2})?/gu,
  /(?:星期|周)[一二三四五六日天]/gu,
  /农历\p{Script=Han}{2,12}/gu,
  /-?\d+\s?[°℃][C℃]?/gu,
  /(?:processed in|页面执行时间|耗时)\s*[:：]?\s*[\d.]+\s*(?:second\(?s?\)?|ms|毫秒|秒)?/giu,
  /(?:最后更新(?:时间|日期|于)?|更新(?:时间|日期|于))\s*[:：]?\s*20\d\d\s?[-年/.]\s?\d{1,2}\s?[-月/.]\s?\d{1,2}\s?日?/gu,
]

/**
 * What a page says that lasts: of a report its own part of the page, line by line, without the links, lists of news,
 * clocks, counters and tokens in it; with the addresses of its pictures.
 *
 * It takes nodes out of the page. What it leaves out is furniture in the worst case, never a number of a table.
 */
export function lastingText($: CheerioAPI): string {
  const part = reportPart($)
  removeNews($, part)
  return linesOf(part)
    .map(toLasting)
    .filter((line) => line !== '')
    .join('\n')
}

/** The innermost element with all the labels and titles of a report that the page has; else the whole page. */
function reportPart($: CheerioAPI): Selection {
  let part: Selection = $('body').length > 0 ? $('body').first() : $.root()
  const found = marks.filter((mark) => plain(textOf(part)).includes(mark))
  if (found.length < fewestMarks) return part
  for (let depth = 0; depth < deepest; depth++) {
    const inner = part
      .children()
      .toArray()
      .map((child) => $(child))
      .find((child) => hasAll(textOf(child), found))
    if (inner === undefined) return part
    part = inner
  }
  return part
}

function hasAll(text: string, found: readonly string[]): boolean {
  const words = plain(text)
  return found.every((mark) => words.includes(mark))
}

function plain(text: string): string {
  return text.replace(/\s/gu, '')
}

/** Takes out entries that are a link with at most its date, and all other links whose words are no number. */
function removeNews($: CheerioAPI, part: Selection): void {
  for (const element of part.find('a').toArray()) {
    const link = $(element)
    const words = textOf(link)
    if (numberAlone.test(words) && words.trim() !== '') continue
    const parent = link.parent()
    link.remove()
    removeEntry(parent)
  }
}

/** Takes out the innermost entry around a link, where only a date is left of it. */
function removeEntry(start: Selection): void {
  for (let around = start; around.length > 0; around = around.parent()) {
    const [element] = around.toArray()
    if (element?.type !== 'tag' || element.children.length > mostParts) return
    const words = textOf(around, longestEntry).replace(/[\s[\]()（）【】·•|>»]/gu, '')
    if (words === '') continue
    if (entryNames.has(element.name) && isDateAlone(words, element.name === 'tr')) around.empty()
    return
  }
}

/** A row of a table may hold a link and a number such as 12.5. */
function isDateAlone(words: string, isRow: boolean): boolean {
  const isShort = !isRow && /^\d{1,2}[-/月]\d{1,2}日?$/u.test(words)
  return isShort || (/^20\d\d[-/.年]\d{1,2}[-/.月]\d{1,2}日?$/u.test(words) && readDate(words) !== null)
}

function linesOf(part: Selection): readonly string[] {
  const lines: string[] = ['']
  const add = (text: string): void => {
    lines.push(`${lines.pop() ?? ''}${text}`)
  }
  const pending: (Node | null)[] = [...part.toArray()].reverse()
  // No recursion: pages nest as deep as whoever made them likes. Null ends a line.
  while (pending.length > 0) {
    const node = pending.pop() ?? null
    if (node === null) lines.push('')
    else if (node.type === 'text') add(node.data)
    else if ('children' in node) {
      const isBlock = 'name' in node && blockNames.has(node.name)
      if ('name' in node && node.name === 'img') add(pictureOf(node.attribs.src ?? ''))
      if (isBlock) {
        lines.push('')
        pending.push(null)
      }
      for (const child of [...node.children].reverse()) pending.push(child)
    }
  }
  return lines
}

/** A picture by its address, without what only keeps it from being cached. */
function pictureOf(src: string): string {
  return ` [${src.replace(/[?#].*$/u, '')}] `
}

function toLasting(line: string): string {
  const always = alwaysVolatile.reduce((words, pattern) => words.replace(pattern, ''), line)
  if (plain(line).length > longestFurniture) return plain(always)
  return plain(volatileInShortLines.reduce((words, pattern) => words.replace(pattern, ''), always))
}
