import { type NarrativeQuantity, perhaps, stated, sum } from './quantity.ts'
import { link, normativeDocument } from './vocabulary.ts'

const scope = {
  kind: 'count',
  yearShift: 0,
  context: /./,
  home: 'disclosure',
  none: null,
  noneExample: null,
} as const

const make = '(?:新?制发|新?制定|印发|出台)(?:了|并(?:主动)?(?:公开|发布|公布))?'
const publish = '(?:公开|发布|公布)(?:了|的)?(?:本年度?)?(?:新?制[发定]的?)?'
const counted = `(?:件数|数量?|总数)?${link}`
/** Revised documents may or may not be counted as issued. */
const unrevised = '(?![^。；]{0,20}修[订改])'
/** What is published is not all that was decided. */
const unpublished = '(?<!(?:公[开示布]|发布|上传|归集|录入)[^，。；]{0,12})'
/** 规范性文件制发3件， or 制发规范性文件3件，: the clause before an elliptic one. */
const madeBefore = `(?:${normativeDocument}(?:本年)?制发${counted}|${make}${normativeDocument}${counted})\\d+[件个份]，`

/** Documents, decisions and fees of the table of proactive disclosure. */
export const disclosureQuantities: readonly NarrativeQuantity[] = [
  {
    ...scope,
    key: 'normativeDocuments.issued',
    label: '制发行政规范性文件',
    group: 'normativeDocuments.issued',
    readings: [
      sum('disclosure.normativeDocuments.issued'),
      sum('disclosure.normativeDocuments.made'),
      sum('disclosure.normativeDocuments.published'),
    ],
    patterns: [
      ...stated(
        [`${make}${normativeDocument}${counted}`, unrevised, '全年制发行政规范性文件62件'],
        [make, `${normativeDocument}`, '全年制发3件规范性文件'],
        [`${normativeDocument}(?:本年)?制发${counted}`, null, '行政规范性文件制发件数3件'],
      ),
      ...perhaps(
        [`${make}${normativeDocument}${counted}`, null, '制定行政规范性文件6件，修订2件'],
        [`${publish}${normativeDocument}${counted}`, null, '主动公开行政规范性文件6件'],
      ),
    ],
  },
  {
    ...scope,
    key: 'normativeDocuments.repealed',
    label: '废止行政规范性文件',
    group: 'normativeDocuments.repealed',
    readings: [sum('disclosure.normativeDocuments.repealed')],
    patterns: stated(
      [`(?<!失效[和及与、])废止(?:了|的)?${normativeDocument}${counted}`, null, '废止规范性文件4件'],
      [`${normativeDocument}(?:本年)?废止${counted}`, null, '行政规范性文件废止4件'],
      [`${madeBefore}(?:本年)?废止${counted}`, null, '行政规范性文件制发3件，废止4件'],
    ),
  },
  {
    ...scope,
    key: 'normativeDocuments.inForce',
    label: '现行有效行政规范性文件',
    group: 'normativeDocuments.inForce',
    readings: [sum('disclosure.normativeDocuments.inForce')],
    patterns: [
      ...stated(
        [`现行有效的?${normativeDocument}${counted}`, null, '现行有效行政规范性文件393件'],
        [`${normativeDocument}现行有效(?:的)?${counted}`, null, '行政规范性文件现行有效25件'],
        [
          `${madeBefore}(?:[^。；]{0,12}，)?现行有效${counted}`,
          null,
          '制发规范性文件3件，废止4件，现行有效25件',
        ],
      ),
      ...perhaps([`继续有效的?${normativeDocument}${counted}`, null, '继续有效规范性文件25件']),
    ],
  },
  {
    ...scope,
    key: 'regulations.issued',
    label: '制发规章',
    group: 'regulations.issued',
    readings: [
      sum('disclosure.regulations.issued'),
      sum('disclosure.regulations.made'),
      sum('disclosure.regulations.published'),
    ],
    patterns: stated([`${make}(?:政府)?规章${counted}`, null, '全年制定规章5件']),
  },
  decisions('licensing', '行政许可'),
  decisions('penalties', '行政处罚'),
  decisions('coercion', '行政强制'),
  {
    ...scope,
    key: 'fees',
    label: '行政事业性收费（万元）',
    group: 'fees',
    kind: 'amount',
    readings: [sum('disclosure.fees.amount')],
    patterns: stated([
      `(?<!依申请[^。；]{0,40}|信息公开[^。；]{0,40}|[减免][^，。；]{0,8})行政事业性收费(?:本年|收费)*(?:金额|收入|总额|费用)*${link}`,
      null,
      '全年行政事业性收费金额4.043万元',
    ]),
  },
]

function decisions(row: string, label: string): NarrativeQuantity {
  return {
    ...scope,
    key: `${row}.decisions`,
    label: `${label}处理决定`,
    group: row,
    readings: [sum(`disclosure.${row}.decisions`)],
    patterns: [
      ...stated([`${unpublished}${label}(?:处理)?决定${counted}`, null, `作出${label}处理决定598件`]),
      ...perhaps([`${label}(?:案件|决定)?${counted}`, null, `实施${label}25起`]),
    ],
  }
}
