import { type NarrativeQuantity, perhaps, stated, sum } from './quantity.ts'
import { link } from './vocabulary.ts'

const scope = {
  kind: 'count',
  yearShift: 0,
  context: /申请|办结|答复|办理结果/,
  home: 'applications',
  none: null,
  noneExample: null,
} as const

const suffix = `(?:的|答复|申请|政府|相关|信息|决定|情形|类|事项)*${link}`
/** What may stand before the words of a result; so 结果予以公开 and 予以公开及部分公开 are left alone. */
const opening = '(?<=^|[，；：。（中为有件条]|(?:件|条|份)、|其中|属于?|决定|[作做]出|答复|情形)'

/** The groups of 本年度办理结果, most specific wording first. */
export const resultQuantities: readonly NarrativeQuantity[] = [
  {
    ...scope,
    key: 'grantedOrPartlyGranted',
    label: '予以公开及部分公开',
    group: 'granted',
    readings: [sum('applications.granted.total', 'applications.partlyGranted.total')],
    patterns: stated([
      `(?:予以|同意)?公开(?:[和及与或、]|以及|或者)(?:予以)?部分公开${suffix}`,
      null,
      '办结的申请中，予以公开及部分公开208件',
    ]),
  },
  result('partlyGranted', '部分公开', ['部分公开'], '办结的申请中，部分公开51件'),
  result('granted', '予以公开', ['予以公开', '同意公开'], '申请按结果分，予以公开60件'),
  result('refused', '不予公开', ['不予公开', '不公开', '不同意公开'], '办结的申请中，不予公开4件', '*'),
  result('unavailable', '无法提供', ['(?:信息)?无法提供'], '办结的申请中，信息无法提供30件', '*'),
  result('notProcessed', '不予处理', ['不予处理'], '办结的申请中，不予处理3件', '*'),
  result('otherProcessing', '其他处理', ['(?:作)?其[他它]处理'], '办结的申请中，其他处理29件', '*'),
  reason('refused.stateSecret', '属于国家秘密', '国家秘密'),
  reason('refused.securityAndStability', '危及“三安全一稳定”', '(?:危及)?“?三安全一稳定”?'),
  reason('refused.thirdPartyRights', '保护第三方合法权益', '(?:保护)?第三方合法权益'),
  reason('refused.internalAffairs', '属于三类内部事务信息', '(?:三类)?内部事务(?:信息)?'),
  reason('refused.deliberative', '属于四类过程性信息', '(?:四类)?过程性信息'),
  reason('refused.enforcementFiles', '属于行政执法案卷', '行政执法案卷(?:信息)?'),
  reason('refused.administrativeInquiry', '属于行政查询事项', '行政查询事项'),
  reason(
    'unavailable.notHeld',
    '本机关不掌握相关政府信息',
    '本(?:机关|单位|部门|局|级)不掌握(?:相关)?(?:政府)?信息',
  ),
  reason('unavailable.needsCreation', '没有现成信息需要另行制作', '没有现成信息(?:、?需要?另行制作)?'),
  reason('unavailable.stillUnclear', '补正后申请内容仍不明确', '补正后(?:申请)?(?:内容)?仍不明确'),
  reason('notProcessed.petition', '信访举报投诉类申请', '信访举报投诉类(?:申请)?'),
  {
    ...reason('notProcessed.repeated', '重复申请', '重复申请'),
    patterns: perhaps([`${opening}重复申请${suffix}`, null, '收到申请50件，其中重复申请5件']),
  },
  reason('notProcessed.publication', '要求提供公开出版物', '(?:要求提供)?公开出版物'),
  reason('notProcessed.excessive', '无正当理由大量反复申请', '(?:无正当理由)?大量反复申请'),
  reason('otherProcessing.uncorrected', '申请人无正当理由逾期不补正', '(?:申请人)?(?:无正当理由)?逾期不补正'),
]

/** A figure before or after its words: 予以公开60件, 3件予以公开. */
function result(
  row: string,
  label: string,
  words: readonly string[],
  example: string,
  rows: '' | '*' = '',
): NarrativeQuantity {
  const word = `(?:${words.join('|')})`
  return {
    ...scope,
    key: row,
    label,
    group: row,
    readings: [sum(`applications.${row}${rows ? '.*' : ''}.total`)],
    patterns: [
      ...stated([`${opening}${word}${suffix}`, '(?!被)', example]),
      ...perhaps([
        null,
        `(?:申请|均|已|依法|决定|作出|给)*${word}(?![和及与或、]|以及)`,
        `收到申请5件，其中3件${label}`,
      ]),
    ],
  }
}

/** A single reason of a group, named as the form names it. */
function reason(row: string, label: string, word: string): NarrativeQuantity {
  return {
    ...scope,
    key: row,
    label,
    group: row,
    readings: [sum(`applications.${row}.total`)],
    patterns: [
      ...stated([`${opening}${word}${suffix}`, null, `办结的申请中，${label}2件`]),
      ...perhaps([
        null,
        `(?:为|是|属|属于|系|因)${word}`,
        `收到申请5件，其中1件为${label.replace(/^属于/, '')}`,
      ]),
    ],
  }
}
