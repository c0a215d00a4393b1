import { foldText, sliceText } from '../document/index.ts'
import { type Line, mayNameSection } from './comparable-text.ts'
import type { HeadingCandidate } from './heading-candidate.ts'
import { parseNumbering } from './numbering.ts'
import { type SectionTitle, sectionTitles } from './section-titles.ts'

/** Headings at the front or in the middle of a longer text (run-on text, or glued to their first sentence). */
export function headingsInText({ block, text: own, index }: Line): HeadingCandidate[] {
  if (own.folded.length < 8 || !mayNameSection(own)) return []
  // A search costs a fraction of `matchAll`, and most paragraphs hold no heading.
  const present = runOnPatterns.filter(({ pattern }) => own.folded.search(pattern) >= 0)
  if (present.length === 0) return []
  const { text, offsets } = foldText(block.text)
  return present.flatMap(({ section, pattern }) =>
    [...text.matchAll(pattern)].flatMap((found) => {
      const from = found.index
      const to = from + found[0].length
      if (from === 0 && to === text.length) return []
      const score = scoreInText(
        text,
        from,
        to,
        section,
        spacesAround(block.text, offsets[from] ?? 0, (offsets[to - 1] ?? 0) + 1),
      )
      if (score === null) return []
      const start = offsets[from] ?? 0
      const end = offsets[to] ?? block.text.length
      const title = sliceText(block, start, (offsets[to - 1] ?? end - 1) + 1)
      return [
        { section, score, title, start: { block: index, offset: start }, end: { block: index, offset: end } },
      ]
    }),
  )
}

const runOnPatterns = sectionTitles.map((section) => {
  const variants = [...section.variants].sort((a, b) => b.length - a.length)
  const wording = variants.map((variant) => [...variant].join('[、,]?')).join('|')
  const number = '[(（][一二三四五六七][)）]|[一二三四五六七][、.,:．，：]{0,2}|[1-6][、.,:．，：]{1,2}'
  return { section, pattern: new RegExp(`(?:${number})?(?:${wording}|${section.wording})[。:：]?`, 'gu') }
})

/** The last numbers of a table stand right in front of the next section. */
const isBehindTable = /\d[\s|]*\d[\s|]*$/u

function scoreInText(
  text: string,
  from: number,
  to: number,
  section: SectionTitle,
  { isAfterSpace, isSetApart }: Spaces,
): number | null {
  const before = text[from - 1] ?? ''
  const after = text.slice(to, to + 12)
  const numbering = parseNumbering(text.slice(from))
  const isBoundary = from === 0 || isAfterSpace || /[。!?;；！？)）\d”"|>]/u.test(before)
  const isListed = /^(?:[、,，和及与以六等；;]|的(?!情况))/u.test(after)
  if (isListed || /[表图]$/u.test(before)) return null
  if (numbering.style === 'chinese') {
    if (numbering.number === section.ordinal) return isBoundary ? 1.3 : 1
    return isBoundary ? 0.6 : null
  }
  if (!isBoundary) return null
  if (numbering.style === 'arabic') return numbering.number === section.ordinal ? 1.1 : null
  if (numbering.style === 'bracketed') return numbering.number === section.ordinal ? 0.8 : null
  const isFollowedByContent = /^(?:20\d\d|本年|过去|一年来|第二十条|\(本列|申请人|行政复议行政|\d{4})/u.test(
    after,
  )
  const isFree = isAfterSpace || from === 0 || isBehindTable.test(text.slice(Math.max(0, from - 8), from))
  const isLongAndApart = isSetApart && (to - from >= leastTitleApart || before === '。')
  return 0.4 + (isFree ? 0.2 : 0) + (isFollowedByContent || isLongAndApart ? 0.2 : 0)
}

/** Shorter titles (基本情况) are words that may stand between spaces anywhere but behind a sentence. */
const leastTitleApart = 8

/** Whether white space stands in front of a wording, or on both sides. */
interface Spaces {
  readonly isAfterSpace: boolean
  readonly isSetApart: boolean
}

function spacesAround(text: string, start: number, end: number): Spaces {
  const isAfterSpace = /\s/u.test(text[start - 1] ?? '')
  return { isAfterSpace, isSetApart: isAfterSpace && /\s/u.test(text[end] ?? '') }
}
