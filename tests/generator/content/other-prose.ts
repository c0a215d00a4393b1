import type { FormYear } from '../../../src/document/index.ts'
import type { Random } from '../random.ts'
import { type Prose, plain } from './figures.ts'
import type { Values } from './form-values.ts'
import { fillFigures } from './sentences.ts'

/** What stands beside the disclosure table, if anything. */
export function disclosureProse(
  facts: { readonly year: number; readonly we: string; readonly form: FormYear; readonly values: Values },
  random: Random,
): Prose | null {
  const { year, we, values } = facts
  const inForce = values['normativeDocuments.inForce']
  const issued = values['normativeDocuments.issued'] ?? 0
  const at = (column: string) => `disclosure.normativeDocuments.${column}`
  const figure = (column: string, stated: number) => ({
    section: 'disclosure' as const,
    stated,
    at: at(column),
    readings: [[at(column)]],
  })
  if (random.chance(0.6)) return null
  if (facts.form === '2021' && inForce !== undefined && random.chance(0.3))
    return {
      text: `${year}年，${we}制发行政规范性文件${issued}件，现行有效${inForce}件。`,
      figures: [figure('issued', issued), figure('inForce', inForce)],
    }
  return plain(
    fillFigures(
      random.pick([
        `依照《条例》第二十条，${we}应公开的信息均已公开，具体见下表。`,
        `本年度通过各类渠道发布动态信息◎条。`,
        '规范性文件印发后○个工作日内在网站公布，行政许可、行政处罚决定按要求公示。',
      ]),
      random,
    ),
  )
}

/** What stands beside the disputes table, if anything. */
export function disputesProse(
  facts: { readonly year: number; readonly we: string; readonly values: Values },
  random: Random,
): Prose | null {
  if (random.chance(0.6)) return null
  const stated = facts.values['reconsideration.total'] ?? 0
  const direct = facts.values['litigationDirect.total'] ?? 0
  const after = facts.values['litigationAfterReconsideration.total'] ?? 0
  const at = 'disputes.reconsideration.total'
  const litigation = ['disputes.litigationDirect.total', 'disputes.litigationAfterReconsideration.total']
  if (stated + direct + after === 0)
    return {
      text: `${facts.year}年，${facts.we}未发生因政府信息公开引起的行政复议和行政诉讼。`,
      figures: [{ section: 'disputes', stated: 0, at, readings: [[at, ...litigation]] }],
    }
  const reconsideration = { section: 'disputes' as const, stated, at, readings: [[at]] }
  if (random.chance(0.5))
    return {
      text: `${facts.year}年，${facts.we}因政府信息公开被申请行政复议${stated}件。`,
      figures: [reconsideration],
    }
  return {
    text: `全年涉及政府信息公开的行政复议${stated}件、行政诉讼${direct + after}件，均积极应对。`,
    figures: [
      reconsideration,
      { section: 'disputes', stated: direct + after, at: litigation[0] ?? '', readings: [litigation] },
    ],
  }
}

/** The last section: the fee for handling information, and at times more. */
export function otherProse(
  facts: { readonly year: number; readonly we: string },
  random: Random,
): readonly string[] {
  const fee = random.pick([
    '无。',
    '本年度无其他需要报告的事项。',
    `按照信息处理费管理的有关规定，${facts.year}年${facts.we}未收取信息处理费。`,
    `${facts.year}年，${facts.we}依规收取信息处理费○元。`,
    '一是信息处理费收取情况：0元。二是承办建议提案○件，全部办结。',
  ])
  const more = '承办人大代表建议○件、政协提案○件，办理结果均已公开。'
  return [fee, ...(random.chance(0.3) ? [more] : [])].map((text) => fillFigures(text, random))
}
