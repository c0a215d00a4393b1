/** Who reports, and on which year. */
export interface Reporter {
  readonly agency: string | null
  readonly year: number | null
}

/** Mentions of a year or period that do not say when: 《…》, brackets, 上年结转, 较2022年, 1月1日至12月31日. */
const timeless = [
  /《[^》]*》?|〔[^〕]*〕|（[^）]*）/g,
  /(?:上一?年度?|去年度?|往年|\d{4}年度?)末?的?(?:结转|转结|转入)/g,
  /(?:结转|转结|转|顺延|延)(?:至|到|入)?(?:上一?年度?|\d{4}年度?)/g,
  /(?:较|比|与|同)(?:去年|上一?年度?|\d{4}年度?)(?:同期)?/g,
  /1[-—－~～至]12月/g,
  /1月(?:1日)?[^，。；]{0,4}[至到\-—－~～](?:\d{4}年)?(?:12月(?:31日)?|年底)/g,
]
/** 2022年, 去年, 上半年, 3月, 今年, 全年: the last one before a number tells its period. */
const period =
  /(\d{4})年|(去年|上一?年|往年|历年|同期|近[两二三四五\d]年|[上下]半年|季度|\d{1,2}月(?!31日|底)|截[至止](?:目前|现在))|(今年|本年|全年|年内|年度内)/g

/** Whether the words before a number put it in another period than the reported year. */
export function isOtherPeriod(before: string, year: number | null): boolean {
  const words = timeless.reduce((text, pattern) => text.replace(pattern, ''), before)
  const last = [...words.matchAll(period)].at(-1)
  if (!last) return false
  return last[1] !== undefined ? Number(last[1]) !== year : last[2] !== undefined
}

/** 比上年多收到, 同比增加, 每, 分别, 《…: the number is a change, a rate, one of a list, or in a title. */
const notACount =
  /同比|环比|相比|[较比](?:去|上|20|往|同)|增[加长]|减少|下降|上升|[多少](?=收到|受理)|平均|人均|每|分别|《[^》]*$/

/** Whether the clause up to a number says that it is a change, a rate or one of several, not a count. */
export function isNotACount(clauseBefore: string): boolean {
  return notACount.test(clauseBefore)
}

/** 网上, 当面, 自然人, 企业 …: a part of all applications. */
const channel =
  /网[上络站]|平台|邮[箱件寄]|信函|来信|书信|书面|当面|现场|窗口|传真|电话|[线]上|[线]下|来访|自然人(?![、或和及])|企业|科研|公益组织|律师|法律服务/
/** What else citizens send in, and agencies count. */
const otherTopic =
  /留言|热线|工单|咨询|投诉(?!类)|信访(?!举报)|建议|提案|议案|政务服务|网民|网络问政|市长|行政许可|审批|业务|[^请公]办件/

/** Whether a sentence speaks of other matters before a number, to which 办结 or 答复 may belong. */
export function hasOtherTopic(before: string): boolean {
  return otherTopic.test(before)
}

/** Someone else than the reporting agency, or more, or fewer. */
const otherBody =
  /政府办|办公[室厅]|本机关(?!不掌握)|机关本级|本级|代表|名义|下属|所属|系统|全[省市县区州旗盟]|各[级镇乡街部单县区市]|(?:等|部分|个别|其余|其他|有的|多数)(?:部门|单位|镇|街道|乡|局)|局机关|委机关/
const ownBody = /[我本](?:[局委厅署镇乡院]|街道(?:办事处)?|办事处|中心|[省市县区州旗]政府)$/
const namedBody =
  /[\u4e00-\u9fff]{2,12}?(?:局|委员会|委|厅|署|镇|乡|街道|政府|中心|支队|大队|公司|学校|医院|办事处)/g

/**
 * Whether the sentence up to a number narrows or widens whom it counts, so that table and prose may differ.
 *
 * `subject` is the clause up to the wording of the quantity, `before` the sentence up to it.
 */
export function isOtherScope(subject: string, before: string, agency: string | null): boolean {
  const own = withoutAgency(before, agency)
  const ownSubject = withoutAgency(subject, agency)
  return (
    otherBody.test(own) ||
    channel.test(ownSubject) ||
    isPartOfAll(before) ||
    namesOtherBody(ownSubject, agency)
  )
}

/** 其中网上申请9件，…, or 通过网站，…: what follows may be counted for the channel alone. */
function isPartOfAll(before: string): boolean {
  const listed = before.search(/其中|包括/)
  if (listed >= 0 && channel.test(before.slice(listed))) return true
  return /(?:^|，)(?:通过|经)[^，\d]*，[^，]*$/.test(before) && channel.test(before)
}

function withoutAgency(text: string, agency: string | null): string {
  return agency ? text.replaceAll(agency, '') : text
}

/** 县教育局 is 云溪县教育局 itself; 县公安局 is not. */
function namesOtherBody(subject: string, agency: string | null): boolean {
  const named = subject.match(namedBody)?.at(-1)
  if (named === undefined || ownBody.test(named)) return false
  return !shortName(agency ?? '').includes(shortName(named).slice(-3))
}

function shortName(body: string): string {
  return body.replace('人民政府', '政府').replace(/(?<=街道)办事处$/, '')
}
