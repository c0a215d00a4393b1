import { joinTexts, type LocatedText, onlyWords, similarity } from '../document/index.ts'
import { type ComparableText, joinComparable, type Line, mayNameSection } from './comparable-text.ts'
import type { HeadingCandidate } from './heading-candidate.ts'
import { type Numbering, parseNumbering } from './numbering.ts'
import { type SectionTitle, sectionTitles } from './section-titles.ts'

/** Longest folded text that can be a heading on a line of its own. */
const longestHeading = 48
const leastSimilarity = 0.72
/** Words of their own behind a section's number. */
const longestWording = 24
/** `存在的主要问题及2024年改进措施` */
const yearInHeading = /20\d\d年度?(?!\d)/u
/** Shorter words may begin any other heading. */
const leastMergedVariant = 10

/** The headings that a paragraph is as a whole, alone or with the line below it. */
export function ownLineHeadings(line: Line, below: Line | null): HeadingCandidate[] {
  const { block, text, index } = line
  const alone = scoreOwnLine(text, block.headingLevel)
  const candidates = alone.map((match) => toCandidate(match, block, index, index + 1))
  if (!below || !continuesBelow(line, below)) return candidates
  const together = scoreOwnLine(joinComparable(text, below.text), block.headingLevel)
  const belowAlone = scoreOwnLine(below.text, below.block.headingLevel)
  const better = together.filter(
    (match) =>
      !alone.some((other) => other.section === match.section && other.score >= match.score) &&
      // a row of a table above the heading: `四、结转下年度继续办理`
      !belowAlone.some((other) => other.section === match.section && other.likeness > match.likeness),
  )
  return [
    ...candidates,
    ...better.map((match) => toCandidate(match, joinTexts([block, below.block], ''), index, index + 2)),
  ]
}

function continuesBelow({ block }: Line, below: Line): boolean {
  return (
    block.isLine &&
    below.block.isLine &&
    below.block.gapBefore <= 1 &&
    /\p{Script=Han}/u.test(block.text) &&
    parseNumbering(below.text.folded).style === 'none'
  )
}

interface Match {
  readonly section: SectionTitle
  readonly likeness: number
  readonly score: number
}

function toCandidate(
  { section, score }: Match,
  title: LocatedText,
  from: number,
  to: number,
): HeadingCandidate {
  return { section, score, title, start: { block: from, offset: 0 }, end: { block: to, offset: 0 } }
}

function scoreOwnLine(line: ComparableText, headingLevel: number | null): Match[] {
  const { length, simplified: text } = line
  if (length > 4 * longestHeading || text.length > longestHeading || !mayNameSection(line)) return []
  const numbering = parseNumbering(text)
  const rest = text.slice(numbering.length).replace(yearInHeading, '')
  if (/。.|[,;!?无未]|没有|\d{4}|如下/u.test(rest)) return []
  const wording = plainWording(rest)
  return sectionTitles.flatMap((section) => {
    const likeness = likenessTo(section, wording, numbering)
    if (likeness < leastSimilarity) return []
    const score = likeness + numberSupport(numbering, section) + (headingLevel === null ? 0 : 0.1)
    return [{ section, likeness, score: score - (isNoHeading(rest) ? 0.5 : 0) }]
  })
}

/** The caption of a table, or a line of the contents with its page number. */
function isNoHeading(text: string): boolean {
  return /^(?:附?表[一二三123]?[:：]?)/u.test(text) || /(?:\.{2,}|…+|·{2,})\d*$|[^\d年]\d{1,2}$/u.test(text)
}

/** What has the number and a word of a section is its heading, however the rest is worded: `五、工作中的不足和打算`. */
function likenessTo(section: SectionTitle, wording: string, { style, number }: Numbering): number {
  if (!section.words.test(wording) || section.excluded?.test(wording)) return 0
  const likeness = Math.max(...section.variants.map((variant) => likenessOf(variant, wording)))
  const isNumbered = style === 'chinese' && number === section.ordinal && wording.length <= longestWording
  return isNumbered ? Math.max(likeness, leastSimilarity) : likeness
}

/** A heading of two sections in one (`…改进情况和其他需要报告的事项`) begins with the words of the first. */
function likenessOf(variant: string, wording: string): number {
  const likeness = similarity(variant, wording)
  const isMerged = variant.length >= leastMergedVariant && wording.startsWith(variant)
  return isMerged ? Math.max(likeness, leastSimilarity) : likeness
}

/** The wording without marks, and without an instruction of the template left behind it in brackets. */
function plainWording(text: string): string {
  return onlyWords(text.replace(/[(（][^()（）]*[)）]$/u, ''))
}

function numberSupport({ style, number }: Numbering, { ordinal }: SectionTitle): number {
  if (style === 'chinese') return number === ordinal ? 0.5 : 0
  if (style === 'bracketed') return number === ordinal ? -0.15 : -0.3
  if (style === 'arabic') return number === ordinal ? 0.1 : -0.2
  return 0.1
}
