import {
  type Block,
  fold,
  foldText,
  joinTexts,
  type LocatedText,
  type Paragraph,
  similarity,
  simplify,
  sliceText,
} from '../document/index.ts'
import { type Numbering, parseNumbering } from './numbering.ts'
import { comparePlaces, type Place } from './place.ts'
import { type SectionTitle, sectionTitles } from './section-titles.ts'
import type { TableMarker } from './table-markers.ts'

/** A place where the heading of a section may stand. */
export interface HeadingCandidate {
  readonly section: SectionTitle
  readonly start: Place
  /** Where the section's content begins. */
  readonly end: Place
  readonly title: LocatedText
  /** Sum of likeness and of what speaks for and against it; at least `leastScore` to be taken. */
  readonly score: number
}

/** Longest folded text that can be a heading on a line of its own. */
const longestHeading = 48
const leastSimilarity = 0.72
/** Shorter words may begin any other heading. */
const leastMergedVariant = 10
const leastScore = 0.75
/** A table this many blocks on still speaks for a heading. */
const tableReachBlocks = 40

/** Every place that may be a section's heading, in order. */
export function findHeadings(blocks: readonly Block[], markers: readonly TableMarker[]): HeadingCandidate[] {
  const found = blocks.flatMap((block, index) =>
    block.type === 'paragraph'
      ? [...ownLineHeadings(blocks, block, index), ...headingsInText(block, index)]
      : [],
  )
  return found
    .map((candidate) => ({ ...candidate, score: candidate.score + tableSupport(candidate, found, markers) }))
    .filter((candidate) => candidate.score >= leastScore)
    .sort((a, b) => comparePlaces(a.start, b.start))
}

/**
 * The headings of the report: at most one a section, in the order of the sections, with the highest
 * sum of scores. Of equal chains the one that begins later wins, since a list of contents comes first.
 */
export function chooseHeadings(candidates: readonly HeadingCandidate[]): HeadingCandidate[] {
  const links: Link[] = []
  const byEnd = candidates.map((_, index) => index).sort((a, b) => compareEnds(candidates, a, b))
  /** By ordinal, the best chain that ends in such a section, among the candidates that have ended. */
  const best: (Link | undefined)[] = []
  let ended = 0
  candidates.forEach((candidate, index) => {
    for (
      let next = byEnd[ended];
      next !== undefined && hasEnded(candidates, next, candidate);
      next = byEnd[ended]
    ) {
      const { ordinal } = (candidates[next] as HeadingCandidate).section
      best[ordinal] = better(best[ordinal], links[next])
      ended += 1
    }
    const previous = best.slice(0, candidate.section.ordinal).reduce(better, undefined) ?? null
    links.push({ index, sum: (previous?.sum ?? 0) + candidate.score, previous })
  })
  const chosen: HeadingCandidate[] = []
  for (let link = links.reduce(better, undefined) ?? null; link; link = link.previous)
    chosen.unshift(candidates[link.index] as HeadingCandidate)
  return chosen
}

/** A candidate with the best chain that leads to it. */
interface Link {
  readonly index: number
  readonly sum: number
  readonly previous: Link | null
}

/** The chain with the higher sum; of equal ones the later. */
function better(a: Link | undefined, b: Link | undefined): Link | undefined {
  if (!a || !b) return a ?? b
  return b.sum > a.sum || (b.sum === a.sum && b.index > a.index) ? b : a
}

function compareEnds(candidates: readonly HeadingCandidate[], a: number, b: number): number {
  return comparePlaces((candidates[a] as HeadingCandidate).end, (candidates[b] as HeadingCandidate).end)
}

function hasEnded(candidates: readonly HeadingCandidate[], index: number, before: HeadingCandidate): boolean {
  return comparePlaces((candidates[index] as HeadingCandidate).end, before.start) <= 0
}

/** A heading that takes a paragraph, or two lines, of its own. */
function ownLineHeadings(blocks: readonly Block[], block: Paragraph, index: number): HeadingCandidate[] {
  const alone = scoreOwnLine(block, block.headingLevel)
  const next = blocks[index + 1]
  const isWrapped =
    block.isLine &&
    next?.type === 'paragraph' &&
    next.isLine &&
    next.gapBefore <= 1 &&
    /\p{Script=Han}/u.test(block.text) &&
    parseNumbering(fold(next.text)).style === 'none'
  const joined = isWrapped ? joinTexts([block, next], '') : null
  const together = joined ? scoreOwnLine(joined, block.headingLevel) : []
  return [
    ...alone.map((match) => toCandidate(match, block, index, index + 1)),
    ...together
      .filter(
        (match) => !alone.some((other) => other.section === match.section && other.score >= match.score),
      )
      .map((match) => toCandidate(match, joined as LocatedText, index, index + 2)),
  ]
}

interface Match {
  readonly section: SectionTitle
  readonly score: number
}

function toCandidate(match: Match, title: LocatedText, from: number, to: number): HeadingCandidate {
  return { ...match, title, start: { block: from, offset: 0 }, end: { block: to, offset: 0 } }
}

function scoreOwnLine(line: LocatedText, headingLevel: number | null): Match[] {
  if (line.text.length > 4 * longestHeading) return []
  const text = simplify(fold(line.text))
  if (text.length < 2 || text.length > longestHeading) return []
  const numbering = parseNumbering(text)
  const rest = text.slice(numbering.length)
  const isCaption = /^(?:附?表[一二三123]?[:：]?)/u.test(rest)
  const isContentsLine = /(?:\.{2,}|…+|·{2,})\d*$|[^\d年]\d{1,2}$/u.test(rest)
  const wording = plainWording(rest)
  if (/。.|[,;!?无未]|没有|\d{4}/u.test(rest)) return []
  return sectionTitles.flatMap((section) => {
    const likeness = likenessTo(section, wording)
    if (likeness < leastSimilarity) return []
    const score =
      likeness +
      numberSupport(numbering, section) +
      (headingLevel === null ? 0 : 0.1) -
      (isContentsLine || isCaption ? 0.5 : 0)
    return [{ section, score }]
  })
}

function likenessTo(section: SectionTitle, wording: string): number {
  if (!section.words.test(wording) || section.excluded?.test(wording)) return 0
  return Math.max(...section.variants.map((variant) => likenessOf(variant, wording)))
}

/** A heading of two sections in one (`…改进情况和其他需要报告的事项`) begins with the words of the first. */
function likenessOf(variant: string, wording: string): number {
  const likeness = similarity(variant, wording)
  const isMerged = variant.length >= leastMergedVariant && wording.startsWith(variant)
  return isMerged ? Math.max(likeness, leastSimilarity) : likeness
}

/** The wording without marks, and without an instruction of the template left behind it in brackets. */
function plainWording(text: string): string {
  return text.replace(/[(（][^()（）]*[)）]$/u, '').replace(/[^\p{L}\p{N}]/gu, '')
}

function numberSupport({ style, number }: Numbering, { ordinal }: SectionTitle): number {
  if (style === 'chinese') return number === ordinal ? 0.5 : 0
  if (style === 'bracketed') return number === ordinal ? -0.15 : -0.3
  if (style === 'arabic') return number === ordinal ? 0.1 : -0.2
  return 0.1
}

/** Headings at the front or in the middle of a longer text (run-on text, or glued to their first sentence). */
function headingsInText(block: Paragraph, index: number): HeadingCandidate[] {
  const { text, offsets } = foldText(block.text)
  if (text.length < 8) return []
  // A search costs a fraction of `matchAll`, and most paragraphs hold no heading.
  const present = runOnPatterns.filter(({ pattern }) => text.search(pattern) >= 0)
  return present.flatMap(({ section, pattern }) =>
    [...text.matchAll(pattern)].flatMap((found) => {
      const from = found.index
      const to = from + found[0].length
      if (from === 0 && to === text.length) return []
      const score = scoreInText(text, from, to, section, isAfterSpace(block.text, offsets[from] ?? 0))
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

/** `政府信息公开行政法复议、行政诉讼情况`, `行行政复议…`, `行政复议、行政许可等情况` */
const disputesWithTypo =
  '(?:因?政府信息公开(?:工作)?)?行?行政法?复议[、,和及]?(?:提起)?行政(?:诉讼|许可)等?(?:的)?情况'

const runOnPatterns = sectionTitles.map((section) => {
  const variants = [...section.variants].sort((a, b) => b.length - a.length)
  const wording = variants.map((variant) => [...variant].join('[、,]?')).join('|')
  const number = '[(（][一二三四五六七][)）]|[一二三四五六七][、.,:．，：]{0,2}|[1-6][、.,:．，：]{1,2}'
  const typo = section.key === 'disputes' ? `|${disputesWithTypo}` : ''
  return { section, pattern: new RegExp(`(?:${number})?(?:${wording}${typo})[。:：]?`, 'gu') }
})

function scoreInText(
  text: string,
  from: number,
  to: number,
  section: SectionTitle,
  isAfterSpace: boolean,
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
  return 0.4 + (isAfterSpace || from === 0 ? 0.2 : 0) + (isFollowedByContent ? 0.2 : 0)
}

function isAfterSpace(text: string, offset: number): boolean {
  return /\s/u.test(text[offset - 1] ?? '')
}

/** A heading right before its own table is the real one of several; one behind its table is none. */
function tableSupport(
  candidate: HeadingCandidate,
  all: readonly HeadingCandidate[],
  markers: readonly TableMarker[],
): number {
  const own = markers.filter((marker) => marker.table === candidate.section.key)
  if (own.length === 0) return 0
  const next = own.find((marker) => comparePlaces(marker.place, candidate.end) >= 0)
  if (!next) return -0.5
  const isBetween = (place: Place) =>
    comparePlaces(place, candidate.end) >= 0 && comparePlaces(place, next.place) < 0
  const isCutOff =
    next.place.block - candidate.end.block > tableReachBlocks ||
    markers.some((marker) => marker.table !== candidate.section.key && isBetween(marker.place)) ||
    all.some((other) => other.section === candidate.section && isBetween(other.start))
  return isCutOff ? 0 : 0.6
}
