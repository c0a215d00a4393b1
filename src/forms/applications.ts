import type { FormColumn, FormRow, FormTable } from './form.ts'

const applicants: readonly FormColumn[] = [
  { key: 'naturalPerson', label: '自然人' },
  { key: 'enterprise', label: '商业企业' },
  { key: 'researchInstitution', label: '科研机构' },
  { key: 'socialOrganization', label: '社会公益组织' },
  { key: 'legalServices', label: '法律服务机构' },
  { key: 'other', label: '其他' },
  { key: 'total', label: '总计' },
]

const results = '三、本年度办理结果'

const received: readonly FormRow[] = [
  row('new', '一、本年新收政府信息公开申请数量'),
  row('carriedIn', '二、上年结转政府信息公开申请数量'),
]

const granted: readonly FormRow[] = [
  row('granted', results, '（一）予以公开'),
  row('partlyGranted', results, '（二）部分公开（区分处理的，只计这一情形，不计其他情形）'),
]

const refused: readonly FormRow[] = [
  row('refused.stateSecret', results, '（三）不予公开', '1.属于国家秘密'),
  row('refused.legalProhibition', results, '（三）不予公开', '2.其他法律行政法规禁止公开'),
  row('refused.securityAndStability', results, '（三）不予公开', '3.危及“三安全一稳定”'),
  row('refused.thirdPartyRights', results, '（三）不予公开', '4.保护第三方合法权益'),
  row('refused.internalAffairs', results, '（三）不予公开', '5.属于三类内部事务信息'),
  row('refused.deliberative', results, '（三）不予公开', '6.属于四类过程性信息'),
  row('refused.enforcementFiles', results, '（三）不予公开', '7.属于行政执法案卷'),
  row('refused.administrativeInquiry', results, '（三）不予公开', '8.属于行政查询事项'),
]

const unavailable: readonly FormRow[] = [
  row('unavailable.notHeld', results, '（四）无法提供', '1.本机关不掌握相关政府信息'),
  row('unavailable.needsCreation', results, '（四）无法提供', '2.没有现成信息需要另行制作'),
  row('unavailable.stillUnclear', results, '（四）无法提供', '3.补正后申请内容仍不明确'),
]

const notProcessed: readonly FormRow[] = [
  row('notProcessed.petition', results, '（五）不予处理', '1.信访举报投诉类申请'),
  row('notProcessed.repeated', results, '（五）不予处理', '2.重复申请'),
  row('notProcessed.publication', results, '（五）不予处理', '3.要求提供公开出版物'),
  row('notProcessed.excessive', results, '（五）不予处理', '4.无正当理由大量反复申请'),
  row('notProcessed.reconfirmation', results, '（五）不予处理', '5.要求行政机关确认或重新出具已获取信息'),
]

const otherProcessing2019: readonly FormRow[] = [row('otherProcessing', results, '（六）其他处理')]

const otherProcessing2021: readonly FormRow[] = [
  row(
    'otherProcessing.uncorrected',
    results,
    '（六）其他处理',
    '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
  ),
  row(
    'otherProcessing.unpaidFee',
    results,
    '（六）其他处理',
    '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
  ),
  row('otherProcessing.other', results, '（六）其他处理', '3.其他'),
]

const closing: readonly FormRow[] = [
  row('totalProcessed', results, '（七）总计'),
  row('carriedOut', '四、结转下年度继续办理'),
]

/** 收到和处理政府信息公开申请情况, 2019: 23 rows of 7; (六) is one row. */
export const applications2019: FormTable = applications(otherProcessing2019)

/** 收到和处理政府信息公开申请情况, 2021: 25 rows of 7; (六) has three sub-rows. */
export const applications2021: FormTable = applications(otherProcessing2021)

function applications(otherProcessing: readonly FormRow[]): FormTable {
  return {
    key: 'applications',
    rows: [
      ...received,
      ...granted,
      ...refused,
      ...unavailable,
      ...notProcessed,
      ...otherProcessing,
      ...closing,
    ],
  }
}

function row(key: string, ...path: readonly string[]): FormRow {
  return { key, path, columns: applicants }
}
