import type { SectionKey } from '../../../src/document/index.ts'
import type { PrintedHeading } from '../print/printed.ts'
import type { Random } from '../random.ts'

export const sectionKeys: readonly SectionKey[] = [
  'overview',
  'disclosure',
  'applications',
  'disputes',
  'problems',
  'other',
]

/** The official titles of the six sections. */
export const officialTitles: Readonly<Record<SectionKey, string>> = {
  overview: '总体情况',
  disclosure: '主动公开政府信息情况',
  applications: '收到和处理政府信息公开申请情况',
  disputes: '政府信息公开行政复议、行政诉讼情况',
  problems: '存在的主要问题及改进情况',
  other: '其他需要报告的事项',
}

/** Headings with what is odd about them. */
export interface PrintedHeadings {
  readonly headings: Readonly<Record<SectionKey, PrintedHeading>>
  readonly traits: readonly string[]
}

/** The six headings in one agency's numbering and wording; some lose their number. */
export function printHeadings(isPlainNumbering: boolean, random: Random): PrintedHeadings {
  const traits: string[] = []
  const mark = random.chance(0.7) ? '、' : random.pick(['.', '．', '，', ',', ' 、', '、 ', ''])
  if (mark !== '、') traits.push(`heading-punctuation:${mark}`)
  const style = isPlainNumbering || random.chance(0.9) ? 'han' : random.pick(['brackets', 'arabic'] as const)
  if (style !== 'han') traits.push(`heading-numbering:${style}`)
  const lost = random.chance(0.12) ? random.pick([[2, 3, 4], [3, 4], [1, 2, 3, 4, 5, 6], [5]]) : []
  if (lost.length > 0) traits.push(`heading-number-lost:${lost.join(',')}`)
  const isVaried = random.chance(0.35)
  if (isVaried) traits.push('heading-variants')
  const headings = sectionKeys.map((key, index): [SectionKey, PrintedHeading] => {
    const text = isVaried && random.chance(0.5) ? random.pick(variants[key]) : officialTitles[key]
    return [key, { number: lost.includes(index + 1) ? '' : numberOf(index, style, mark), text }]
  })
  return { headings: Object.fromEntries(headings) as Record<SectionKey, PrintedHeading>, traits }
}

const variants: Readonly<Record<SectionKey, readonly string[]>> = {
  overview: ['概述', '工作概述', '总体工作情况', '工作总体情况', '总体情况。', '基本情况'],
  disclosure: [
    '行政机关主动公开政府信息情况',
    '政府信息主动公开情况',
    '主动公开政府信息的情况',
    '主动公开情况',
  ],
  applications: [
    '行政机关收到和处理政府信息公开申请情况',
    '收到和处理政府信息公开申请的情况',
    '政府信息公开申请收到和处理情况',
    '收到和处理信息公开申请情况',
  ],
  disputes: [
    '因政府信息公开工作被申请行政复议、提起行政诉讼情况',
    '政府信息公开行政复议和行政诉讼情况',
    '政府信息公开行政法复议、行政诉讼情况',
    '行政复议、行政诉讼情况',
  ],
  problems: [
    '政府信息公开工作存在的主要问题及改进情况',
    '存在的主要问题及整改措施',
    '存在问题及改进情况',
    '存在的主要问题及下一步工作打算',
    '现存问题与改进举措',
  ],
  other: ['其他需要报告事项', '需要报告的其他事项', '其他需报告的事项', '其他报告事项'],
}

function numberOf(index: number, style: 'han' | 'brackets' | 'arabic', mark: string): string {
  const han = '一二三四五六'[index] ?? ''
  if (style === 'brackets') return `（${han}）`
  return style === 'arabic' ? `${index + 1}、` : han + mark
}
