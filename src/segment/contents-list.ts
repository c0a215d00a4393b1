import type { Block } from '../document/index.ts'
import type { HeadingCandidate } from './heading-candidate.ts'
import { comparePlaces, type Place } from './place.ts'

/** Headings of so many sections directly one after the other are a list of contents. */
const leastListed = 5

/** Marks between two entries, and dots with a page number behind one. */
const nothing = /^[\s;；、,，。.．…·]*\d{0,3}\s*$/u
/** A line gives more than one candidate, alone and joined with the next. */
const openRuns = 8

/**
 * The candidates, given in order, that a list of contents names: headings of nearly all sections with
 * nothing between them, each of which stands once more behind, where its section begins.
 */
export function listedHeadings(
  candidates: readonly HeadingCandidate[],
  blocks: readonly Block[],
): ReadonlySet<HeadingCandidate> {
  const listed = new Set(runsOf(candidates, blocks).filter(isList).flatMap(allButLast))
  const real = candidates.filter((candidate) => !listed.has(candidate))
  return new Set(
    [...listed].filter(({ section, end }) =>
      real.some((other) => other.section === section && comparePlaces(other.start, end) >= 0),
    ),
  )
}

/** Headings that follow each other, as long as nothing is between them. */
function runsOf(candidates: readonly HeadingCandidate[], blocks: readonly Block[]): HeadingCandidate[][] {
  const runs: HeadingCandidate[][] = []
  for (const candidate of candidates) {
    const run = runs.slice(-openRuns).find((other) => isBehind(candidate, other.at(-1), blocks))
    if (run) run.push(candidate)
    else runs.push([candidate])
  }
  return runs
}

function isBehind(
  candidate: HeadingCandidate,
  last: HeadingCandidate | undefined,
  blocks: readonly Block[],
): boolean {
  return last !== undefined && isNothingBetween(last.end, candidate.start, blocks)
}

function isNothingBetween(from: Place, to: Place, blocks: readonly Block[]): boolean {
  if (comparePlaces(from, to) > 0 || to.block - from.block > 1) return false
  const textOf = (index: number) => {
    const block = blocks[index]
    return block?.type === 'paragraph' ? block.text : ''
  }
  const between =
    from.block === to.block
      ? textOf(from.block).slice(from.offset, to.offset)
      : textOf(from.block).slice(from.offset) + textOf(to.block).slice(0, to.offset)
  const isText = to.block === from.block || to.offset > 0 || blocks[from.block]?.type === 'paragraph'
  return isText && nothing.test(between)
}

function isList(run: readonly HeadingCandidate[]): boolean {
  return new Set(run.map(({ section }) => section)).size >= leastListed
}

/** Behind the last heading of a list the content of its section may begin. */
function allButLast(run: readonly HeadingCandidate[]): readonly HeadingCandidate[] {
  return run.slice(0, -1)
}
