import type { SectionKey, TableKey } from '../../../src/document/index.ts'
import type { PrintedBlock, PrintedParagraph, PrintedSection, PrintedTable } from '../print/printed.ts'
import type { Random } from '../random.ts'
import type { Prose } from './figures.ts'
import { type PrintedHeadings, sectionKeys } from './headings.ts'
import { otherProse } from './other-prose.ts'
import type { Overview } from './overview-prose.ts'
import { problemsProse } from './problems-prose.ts'

/** What the sections are put together from. */
export interface SectionParts {
  readonly headings: PrintedHeadings
  readonly overview: Overview
  readonly tables: Readonly<Record<TableKey, PrintedTable>>
  readonly prose: Readonly<Record<TableKey, Prose | null>>
  readonly we: string
  readonly year: number
}

/** The six sections, one of which may be left out, and what is odd about them. */
export interface WrittenSections {
  readonly sections: readonly PrintedSection[]
  readonly traits: readonly string[]
}

/** The six sections with their headings, prose and tables. */
export function writeSections(parts: SectionParts, random: Random): WrittenSections {
  const hasRemark = random.chance(0.06)
  const blocks = blocksOf(parts, hasRemark, random)
  const leftOut = random.chance(0.04) ? random.pick<SectionKey>(['problems', 'other']) : null
  const isAdded = leftOut === null && random.chance(0.03)
  if (isAdded)
    blocks.other.push(paragraph(`七、${parts.year + 1}年工作思路`), paragraph('继续做好各项公开工作。'))
  const sections = sectionKeys.map(
    (key): PrintedSection =>
      key === leftOut
        ? { key, heading: null, blocks: [] }
        : { key, heading: parts.headings.headings[key], blocks: blocks[key] },
  )
  const traits = [
    hasRemark && 'remark-row',
    leftOut && `section-left-out:${leftOut}`,
    isAdded && 'section-added',
  ]
  return { sections, traits: traits.filter((trait) => typeof trait === 'string') }
}

const remark = '注：行政复议、行政诉讼数量含上年度结转数量。'

function blocksOf(
  { overview, tables, prose, we, year }: SectionParts,
  hasRemark: boolean,
  random: Random,
): Record<SectionKey, PrintedBlock[]> {
  const withTable = (key: TableKey): PrintedBlock[] => {
    const text = prose[key]?.text
    return [...(text ? [paragraph(text)] : []), tables[key]]
  }
  return {
    overview: [...overview.paragraphs],
    disclosure: withTable('disclosure'),
    applications: withTable('applications'),
    disputes: [...withTable('disputes'), ...(hasRemark ? [paragraph(remark)] : [])],
    problems: problemsProse({ we, year }, random),
    other: otherProse({ year, we }, random).map(paragraph),
  }
}

function paragraph(text: string): PrintedParagraph {
  return { type: 'paragraph', text, isSubheading: false }
}
