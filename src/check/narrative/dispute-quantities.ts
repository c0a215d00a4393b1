import { type NarrativeQuantity, perhaps, stated, sum } from './quantity.ts'
import { link, none } from './vocabulary.ts'

const reconsideration = 'disputes.reconsideration.total'
const direct = 'disputes.litigationDirect.total'
const after = 'disputes.litigationAfterReconsideration.total'

const scope = { kind: 'count', yearShift: 0, context: /信息公开|依申请|公开申请/, home: 'disputes' } as const

const caseWords = '(?:案件|案|申请|事项|件|数量?|总数|的|情况|方面)*'
/** What brings a dispute under this report: 因政府信息公开工作引起的 … */
const disputeWords =
  '(?:政府|信息|公开|申请|工作|案件|事项|情况|行为|引起|引发|产生|导致|涉及|涉|针对|关于|答复|不服|相关|有关|提起|提出|本(?:机关|单位|部门|局|级|镇)|我[局委镇乡县区市]|方面|问题|被|因|由|对|就|依|而|的|行政|或|者|和|及|与|、|以|类|件|任何)*'
const never = `(?:${none}|未)`
const both = '行政复议(?:案件|申请)?(?:[、和及与或]|以及|或者|和者)(?:被|提起|引起|的|行政)*诉讼'

/** Reviews and lawsuits over the disclosure of information. */
export const disputeQuantities: readonly NarrativeQuantity[] = [
  {
    ...scope,
    key: 'disputes',
    label: '行政复议、行政诉讼',
    group: 'disputes',
    readings: [sum(reconsideration, direct, after), sum(reconsideration, direct)],
    patterns: stated([
      `(?<!被)${both}${caseWords}${link}`,
      null,
      '因政府信息公开引起的行政复议、行政诉讼案件共74件',
    ]),
    none: new RegExp(`${never}${disputeWords}${both}${disputeWords}$`),
    noneExample: '我乡没有因政府信息公开被申请行政复议或者被提起行政诉讼',
  },
  {
    ...scope,
    key: 'reconsideration.corrected',
    label: '行政复议结果纠正',
    group: 'reconsideration.corrected',
    readings: [sum('disputes.reconsideration.corrected')],
    patterns: stated([
      `行政复议[^。；诉]{0,30}(?:结果纠正|被?纠[正错])(?:的|案件)*${link}`,
      null,
      '因政府信息公开被申请行政复议5件，其中被纠错1件',
    ]),
    none: null,
    noneExample: null,
  },
  {
    ...scope,
    key: 'reconsideration.upheld',
    label: '行政复议结果维持',
    group: 'reconsideration.upheld',
    readings: [sum('disputes.reconsideration.upheld')],
    patterns: stated([
      `行政复议[^。；诉]{0,30}(?:结果)?维持(?:的|案件)*${link}`,
      null,
      '因政府信息公开被申请行政复议5件，结果维持4件',
    ]),
    none: null,
    noneExample: null,
  },
  {
    ...scope,
    key: 'litigationAfterReconsideration',
    label: '复议后起诉',
    group: 'litigationAfterReconsideration',
    readings: [sum(after)],
    patterns: stated([
      `复议后(?:再|又)?(?:提起|起诉)(?:的|行政诉讼)*${caseWords}${link}`,
      null,
      '涉及政府信息公开的案件中，复议后起诉5件',
    ]),
    none: null,
    noneExample: null,
  },
  {
    ...scope,
    key: 'litigationDirect',
    label: '未经复议直接起诉',
    group: 'litigationDirect',
    readings: [sum(direct)],
    patterns: stated([
      `(?:未经(?:行政)?复议)直接(?:提起|起诉)(?:的|行政诉讼)*${caseWords}${link}`,
      null,
      '涉及政府信息公开的案件中，未经复议直接起诉20件',
    ]),
    none: null,
    noneExample: null,
  },
  {
    ...scope,
    key: 'reconsideration',
    label: '行政复议',
    group: 'reconsideration',
    readings: [sum(reconsideration)],
    patterns: [
      ...perhaps([
        `(?:受理|审理|审结|办理|办结|收到)[^，。；]{0,20}行政复议${caseWords}${link}`,
        null,
        '办理政府信息公开行政复议案件6件',
      ]),
      ...stated(
        [
          `(?<![讼诉](?:案件)?[、和及与或]|起诉、)(?<!未经|经过?)行政复议${caseWords}${link}`,
          null,
          '因政府信息公开引起的行政复议1件，均依法应对',
        ],
        [
          '[有生为共增计]',
          '(?:因|由|涉及|关于|针对)?[^，。；复诉]{0,16}信息公开[^，。；复诉]{0,8}行政复议(?![、和及与])',
          '我委有1件涉及政府信息公开工作的行政复议',
        ],
      ),
    ],
    none: new RegExp(`${never}(?!${disputeWords}诉讼)${disputeWords}行政复议${disputeWords}$`),
    noneExample: '无因政府信息公开引起的行政复议情况',
  },
  {
    ...scope,
    key: 'litigation',
    label: '行政诉讼',
    group: 'litigation',
    readings: [sum(direct, after)],
    patterns: stated([
      `(?<![议](?:案件)?[、和及与或]|[、和及与或]被?提起)行政诉讼${caseWords}${link}`,
      null,
      '因政府信息公开被提起行政诉讼46件',
    ]),
    none: new RegExp(`${never}(?!${disputeWords}复议)${disputeWords}(?:诉讼|应诉)${disputeWords}$`),
    noneExample: '无因政府信息公开引发的行政诉讼案件',
  },
]
