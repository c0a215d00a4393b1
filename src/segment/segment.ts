import {
  type Block,
  type Document,
  type LocatedText,
  type Paragraph,
  type SectionKey,
  sliceText,
} from '../document/index.ts'
import type { HeadingCandidate } from './heading-candidate.ts'
import { chooseHeadings, findHeadings } from './headings.ts'
import type { Place } from './place.ts'
import { sectionTitles } from './section-titles.ts'
import { findTableMarkers } from './table-markers.ts'
import { findTitle } from './title.ts'

/** A document cut at its title and section headings; every block (or part of one) stands in exactly one place. */
export interface Segments {
  /** What stands above the title: page furniture. */
  readonly front: readonly Block[]
  readonly title: { readonly text: string; readonly source: LocatedText } | null
  readonly preamble: readonly Block[]
  /** Always six, in order; one that was not found has no title and no blocks. */
  readonly sections: readonly SectionBlocks[]
}

export interface SectionBlocks {
  readonly key: SectionKey
  readonly ordinal: 1 | 2 | 3 | 4 | 5 | 6
  readonly title: LocatedText | null
  readonly blocks: readonly Block[]
}

/**
 * Cuts a document into title, preamble and the six sections.
 *
 * Headings are matched by wording, number and the table that follows them, and chosen as a whole, so
 * that a preface which lists all titles, or a sub-heading with an official title, does not win.
 * Nothing is lost: what belongs to no section stays in the preamble or in the section before it.
 */
export function segment(document: Document): Segments {
  const { blocks } = document
  const headings = chooseHeadings(findHeadings(blocks, findTableMarkers(blocks)))
  const end: Place = { block: blocks.length, offset: 0 }
  const body = headings[0]?.start ?? end
  const title = findTitle(blocks, body)
  const titleStart = title ? startOf(title.source, title.end, blocks) : { block: 0, offset: 0 }
  return {
    front: title ? cut(blocks, { block: 0, offset: 0 }, titleStart) : [],
    title: title && { text: title.text, source: title.source },
    preamble: cut(blocks, title?.end ?? { block: 0, offset: 0 }, body),
    sections: sectionTitles.map(({ key, ordinal }) => {
      const index = headings.findIndex((heading) => heading.section.key === key)
      return { key, ordinal, ...sectionAt(headings, index, blocks, end) }
    }),
  }
}

function sectionAt(
  headings: readonly HeadingCandidate[],
  index: number,
  blocks: readonly Block[],
  end: Place,
): Pick<SectionBlocks, 'title' | 'blocks'> {
  const heading = headings[index]
  if (!heading) return { title: null, blocks: [] }
  return { title: heading.title, blocks: cut(blocks, heading.end, headings[index + 1]?.start ?? end) }
}

function startOf(source: LocatedText, end: Place, blocks: readonly Block[]): Place {
  if (end.offset > 0) return { block: end.block, offset: end.offset - source.text.length }
  let remaining = source.text.length
  let block = end.block
  while (remaining > 0 && block > 0) {
    block -= 1
    const text = blocks[block]
    remaining -= (text?.type === 'paragraph' ? text.text.length : 0) + 1
  }
  return { block, offset: 0 }
}

/** The blocks between two places; paragraphs at the ends are cut. */
function cut(blocks: readonly Block[], from: Place, to: Place): Block[] {
  const last = to.offset > 0 ? to.block : to.block - 1
  const result: Block[] = []
  for (let index = from.block; index <= last; index++) {
    const block = blocks[index]
    if (!block) continue
    const start = index === from.block ? from.offset : 0
    const stop = index === to.block ? to.offset : Number.POSITIVE_INFINITY
    if (block.type !== 'paragraph') result.push(block)
    else if (start === 0 && stop >= block.text.length) result.push(block)
    else if (block.text.slice(start, stop).trim() !== '') result.push(cutParagraph(block, start, stop))
  }
  return result
}

function cutParagraph(block: Paragraph, start: number, stop: number): Paragraph {
  return { ...block, ...sliceText(block, start, Math.min(stop, block.text.length)) }
}
