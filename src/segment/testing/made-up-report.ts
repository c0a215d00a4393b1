import type { Block, Document } from '../../document/index.ts'
import type { Segments } from '../segment.ts'
import { documentOf, gridOfWords } from './made-up-document.ts'

/** Of the reports that are made up here. */
export const title = '海河市商务局2023年政府信息公开工作年度报告'
export const preface = '根据《中华人民共和国政府信息公开条例》编制本报告。'
/** The headings as the form prints them. */
export const official = [
  '一、总体情况',
  '二、主动公开政府信息情况',
  '三、收到和处理政府信息公开申请情况',
  '四、政府信息公开行政复议、行政诉讼情况',
  '五、存在的主要问题及改进情况',
  '六、其他需要报告的事项',
]
/** Stand-ins for the three tables. */
export const disclosure = gridOfWords('第二十条第（一）项')
export const applications = gridOfWords('申请人情况')
export const disputes = gridOfWords('结果维持')
/** What stands below each heading. */
export const bodies: readonly (string | Block)[] = [
  '做了工作。',
  disclosure,
  applications,
  disputes,
  '宣传不够。',
  '无。',
]

/** A report with the given headings; '' leaves one out. */
export function report(headings: readonly string[], overview: readonly string[] = ['做了工作。']): Document {
  return documentOf(
    title,
    preface,
    ...headings.flatMap((heading, index) => [
      ...(heading === '' ? [] : [heading]),
      ...(index === 0 ? overview : [bodies[index] ?? '']),
    ]),
  )
}

/** The titles of the sections; null where one has none. */
export const titlesOf = ({ sections }: Segments) => sections.map((section) => section.title?.text ?? null)
/** The texts of paragraphs; of other blocks their type. */
export const textsOf = (blocks: readonly Block[]) =>
  blocks.map((block) => (block.type === 'paragraph' ? block.text : block.type))
