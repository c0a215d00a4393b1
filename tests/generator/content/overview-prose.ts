import type { PrintedParagraph } from '../print/printed.ts'
import type { Random } from '../random.ts'
import { type ApplicationFacts, applicationProse } from './application-prose.ts'
import type { StatedFigure } from './figures.ts'
import { sentencesOn, type Topic, topicTitle } from './sentences.ts'

/** How section one numbers its parts. */
export type PartNumbering = 'brackets' | 'inner' | 'arabic' | 'none' | 'glued'

/** Section one's prose. */
export interface Overview {
  readonly paragraphs: readonly PrintedParagraph[]
  readonly figures: readonly StatedFigure[]
  readonly numbering: PartNumbering
}

/** An introduction and three to five parts, numbered the way of that agency. */
export function overviewProse(facts: ApplicationFacts, random: Random): Overview {
  const numbering = random.pick<PartNumbering>([
    'brackets',
    'brackets',
    'glued',
    'glued',
    'none',
    'arabic',
    'inner',
  ])
  const topics = random.some<Topic>(allTopics, random.int(3, 5))
  const stated = random.chance(0.75) ? applicationProse(facts, random) : { text: '', figures: [] }
  const isStated = topics.includes('applications')
  const paragraphs = topics.flatMap((topic, index) => {
    const own = topic === 'applications' ? stated.text : ''
    const text = own + sentencesOn(topic, random.int(1, 3), random)
    return partParagraphs({ numbering, index, title: topicTitle(topic, random), text })
  })
  return {
    paragraphs: [
      { type: 'paragraph', text: introduction(facts, random), isSubheading: false },
      ...paragraphs,
    ],
    figures: isStated ? stated.figures : [],
    numbering,
  }
}

const allTopics: readonly Topic[] = ['disclosure', 'applications', 'records', 'platform', 'supervision']

function introduction({ year, we }: ApplicationFacts, random: Random): string {
  return random.pick([
    `${year}年，${we}认真执行《条例》，扎实推进政府信息公开，各项任务按期完成。`,
    `一年来，${we}把公开透明贯穿政务运行全过程，群众满意度稳步提升。`,
    `本年度，${we}紧贴群众需求，不断提升公开的质量，现将情况报告如下：`,
  ])
}

function partParagraphs(part: {
  readonly numbering: PartNumbering
  readonly index: number
  readonly title: string
  readonly text: string
}): PrintedParagraph[] {
  const paragraph = (text: string, isSubheading = false): PrintedParagraph => ({
    type: 'paragraph',
    text,
    isSubheading,
  })
  const han = '一二三四五六'[part.index] ?? ''
  switch (part.numbering) {
    case 'none':
      return [paragraph(part.text)]
    case 'glued':
      return [paragraph(`（${han}）${part.title}。${part.text}`)]
    case 'brackets':
      return [paragraph(`（${han}）${part.title}`, true), paragraph(part.text)]
    case 'arabic':
      return [paragraph(`${part.index + 1}.${part.title}。${part.text}`)]
    case 'inner':
      return [paragraph(`${han}、${part.title}`, true), paragraph(part.text)]
  }
}
