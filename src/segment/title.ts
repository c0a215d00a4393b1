import {
  type Block,
  fold,
  foldSpaces,
  foldText,
  joinTexts,
  type LocatedText,
  type Paragraph,
  simplify,
  sliceText,
} from '../document/index.ts'
import type { Place } from './place.ts'

export interface FoundTitle {
  /** As printed, white space folded. */
  readonly text: string
  readonly source: LocatedText
  /** Where what follows the title begins. */
  readonly end: Place
}

const kind = '(?:政府信息与?政务|政府信息|政府政务|政务信息|政务|信息)公开'
const tail = `(?:工作)?(?:的)?(?:20\\d\\d|[二〇○零一三四五六七八九]{4})?年?度?(?:的)?(?:政府信息公开)?(?:工作)?(?:情况)?(?:的)?(?:年度)?(?:工作)?(?:报告|年报)`
const suffix = `(?:[(〔](?![^()]*月)[^()]{1,12}[)〕])?`
/** `海河市商务局2022年政府信息公开工作年度报告`, `政府信息公开工作年度报告(2022年度)` */
const wholeTitle = new RegExp(`^[^。;:：；?!《》]{0,60}?${kind}${tail}${suffix}$`, 'u')
const endOfTitle = `${kind}${tail}(?:[(（][^()（）]{1,12}[)）])?(?=[\\s_<-]|$)`
/** The same inside run-on text, where a space, a mark or the text's end parts it from the rest. */
const titleInText = new RegExp(
  `(?:[^\\s。,;:：，；、!?<>《》|>_-]|(?<=\\p{Script=Han}) (?=20\\d\\d ?年度?(?:政府|政务|信息))|(?<=20\\d\\d) (?=年)){0,60}?${endOfTitle}`,
  'gu',
)
const titleEnd = new RegExp(endOfTitle, 'u')

const agencyEnd =
  /(?:政府|局|委|会|办|公室|厅|处|所|队|院|站|社|街道|[乡镇区县市州盟旗省]|中心|公司|学校|大学|学院|银行|集团|分局|机关|部|署)(?:[(〔][^()]{2,20}[)〕])?$/u
const year = /20\d\d|二[〇○零O0][一二三四五六七八九〇○零]{2}/u
const notTitle =
  /^(?:当前位置|您?现?在?的?位置|首页|索引号|来源|发布|字体|打印|关于印发|附件|目录|上一篇|下一篇)|>|根据|按照|依照|编制(?!委员会)|现公布/u
/** The buttons of a page, glued to the title that follows them. */
const fontSizes = /^(?:字[体号]?)?大中小/u
const longestTitle = 80
const mostTitleLines = 3

/**
 * The title, looked for in front of the first section's heading.
 *
 * A title may run over up to three lines, the agency or the year on a line of its own. Of several
 * the one with both agency and year wins, then the later one, which stands nearer to the text.
 */
export function findTitle(blocks: readonly Block[], before: Place): FoundTitle | null {
  const paragraphs = blocks.slice(0, before.block + (before.offset > 0 ? 1 : 0))
  let best: { title: FoundTitle; score: number } | null = null
  for (let index = 0; index < paragraphs.length; index++) {
    const candidates = [...titleLines(paragraphs, index), ...titlesWithin(paragraphs[index], index, before)]
    for (const title of candidates) {
      const score = scoreTitle(title, paragraphs)
      if (!best || score >= best.score) best = { title, score }
    }
  }
  return best?.title ?? null
}

/** The title among texts outside the report's body (page title, name in the table of particulars). */
export function titleFromMetadata(titles: readonly string[]): string | null {
  for (const candidate of titles) {
    const parts = [candidate, ...candidate.split(/[_|]|\s*[-–—]{1,2}\s*/u)]
    const found = parts.find((part) => wholeTitle.test(wordsOf(part)) && !notTitle.test(wordsOf(part)))
    if (found) return foldSpaces(found)
  }
  return null
}

function titleLines(blocks: readonly Block[], index: number): FoundTitle[] {
  const lines: Paragraph[] = []
  const titles: FoundTitle[] = []
  for (let next = index; next < Math.min(blocks.length, index + mostTitleLines); next++) {
    const block = blocks[next]
    if (block?.type !== 'paragraph' || block.text.length > longestTitle) break
    if (lines.length > 0 && block.gapBefore > 3) break
    lines.push(block)
    const source = joinTexts(lines, lines.length > 1 ? '\n' : '')
    if (isTitle(lines))
      titles.push({ text: foldSpaces(source.text), source, end: { block: next + 1, offset: 0 } })
  }
  return titles
}

function isTitle(lines: readonly Paragraph[]): boolean {
  const folded = lines.map((line) => wordsOf(line.text))
  const whole = folded.join('')
  if (fontSizes.test(whole)) return false
  if (whole.length > longestTitle || !wholeTitle.test(whole) || folded.some((line) => notTitle.test(line)))
    return false
  if (lines.length === 1) return true
  const isHalf = (line: string) => !wholeTitle.test(line)
  const [first = '', ...rest] = folded
  const isBrokenWord =
    rest.some((line) => /^(?:报?告|年?度?报告|公开|[(〔].{1,12}[)〕]$)/u.test(line)) ||
    /公开?$|政府信$|年度报?$|工作$|的$|[\d年]$/u.test(first)
  return (
    (isHalf(first) || rest.every((line) => /^[(〔].*[)〕]$/u.test(line))) &&
    (isBrokenWord || agencyEnd.test(first) || year.test(first))
  )
}

function titlesWithin(block: Block | undefined, index: number, before: Place): FoundTitle[] {
  if (block?.type !== 'paragraph') return []
  const text = simplify(block.text.slice(0, index === before.block ? before.offset : undefined))
  // Without the words in front, the search costs a fraction; most texts that name a report hold no title.
  if (fold(text).length < 12 || !/报告|年报/u.test(text) || !titleEnd.test(text)) return []
  return [...text.matchAll(titleInText)]
    .map((found) => ({ found, print: found[0].replace(fontSizes, '') }))
    .filter(({ print }) => print.length < text.trim().length && !notTitle.test(fold(print)))
    .map(({ found, print }) => {
      const end = found.index + found[0].length
      const source = sliceText(block, end - print.length, end)
      return { text: foldSpaces(source.text), source, end: { block: index, offset: end } }
    })
}

/** A text to be compared, folded and in simplified characters, each at its place. */
function wordsOf(text: string): string {
  return simplify(fold(text))
}

function scoreTitle(title: FoundTitle, blocks: readonly Block[]): number {
  const text = simplify(foldText(title.text).text)
  const first = blocks[title.end.block - 1]
  const isHeading = first?.type === 'paragraph' && first.headingLevel !== null && title.end.offset === 0
  const hasAgency = text.replace(year, '').search(new RegExp(kind, 'u')) > 3
  return (
    (year.test(text) ? 2 : 0) +
    (hasAgency ? 2 : 0) +
    (isHeading ? 0.5 : 0) +
    (title.end.offset === 0 || isLabelled(title, blocks) ? 0.25 : 0)
  )
}

/** `标题: 海河市商务局2022年政府信息公开工作年度报告`, as crawlers write it above the text. */
function isLabelled(title: FoundTitle, blocks: readonly Block[]): boolean {
  const block = blocks[title.end.block]
  return block?.type === 'paragraph' && /^\s*(?:标题|名称|题名)\s*[:：]/u.test(block.text)
}
