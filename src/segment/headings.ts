import type { Block } from '../document/index.ts'
import { type Line, toComparable } from './comparable-text.ts'
import { listedHeadings } from './contents-list.ts'
import type { HeadingCandidate } from './heading-candidate.ts'
import { headingsInText } from './headings-in-text.ts'
import { ownLineHeadings } from './own-line-headings.ts'
import { comparePlaces, type Place } from './place.ts'
import type { TableMarker } from './table-markers.ts'

const leastScore = 0.75
/** A table this many blocks on still speaks for a heading. */
const tableReachBlocks = 40

/** Every place that may be a section's heading, in order. */
export function findHeadings(blocks: readonly Block[], markers: readonly TableMarker[]): HeadingCandidate[] {
  const lines = blocks.map((block, index): Line | null =>
    block.type === 'paragraph' ? { block, text: toComparable(block.text), index } : null,
  )
  const found = lines.flatMap((line, index) =>
    line ? [...ownLineHeadings(line, lines[index + 1] ?? null), ...headingsInText(line)] : [],
  )
  const supported = found
    .map((candidate) => ({ ...candidate, score: candidate.score + tableSupport(candidate, found, markers) }))
    .filter((candidate) => candidate.score >= leastScore)
    .sort((a, b) => comparePlaces(a.start, b.start))
  const listed = listedHeadings(supported, blocks)
  return supported.filter((candidate) => !listed.has(candidate))
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
