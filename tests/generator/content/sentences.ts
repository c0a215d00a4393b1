import type { Random } from '../random.ts'

/** What a part of section one is about. */
export type Topic = 'disclosure' | 'applications' | 'records' | 'platform' | 'supervision'

/** `count` sentences on the topic, with figures that no table holds. */
export function sentencesOn(topic: Topic, count: number, random: Random): string {
  return random
    .some(sentences[topic], count)
    .map((sentence) => fillFigures(sentence, random))
    .join('')
}

/** A way to call the topic's part, without its number. */
export function topicTitle(topic: Topic, random: Random): string {
  return random.pick(topicTitles[topic])
}

/** Every ○ becomes a number from 2 to 90, every ◎ one from 100 to 9000. */
export function fillFigures(sentence: string, random: Random): string {
  return sentence
    .replace(/○/g, () => String(random.int(2, 90)))
    .replace(/◎/g, () => String(random.int(100, 9000)))
}

const topicTitles: Readonly<Record<Topic, readonly string[]>> = {
  disclosure: ['主动公开情况', '主动公开', '做好主动公开工作', '深化主动公开', '政府信息主动公开情况'],
  applications: [
    '依申请公开情况',
    '依申请公开',
    '办好依申请公开',
    '规范依申请公开办理',
    '依申请公开办理情况',
  ],
  records: ['政府信息管理情况', '政府信息管理', '规范信息管理', '加强政府信息资源管理'],
  platform: ['平台建设情况', '政府信息公开平台建设', '抓好平台建设', '公开平台建设情况'],
  supervision: ['监督保障情况', '监督保障', '强化监督保障', '监督保障和教育培训情况'],
}

const sentences: Readonly<Record<Topic, readonly string[]>> = {
  disclosure: [
    '围绕住房、就学、就医等民生事项，在门户网站发布信息◎条。',
    '政策文件出台后同步发布解读○篇，其中图文解读○篇。',
    '在便民服务站设置查阅点○个，方便居民就近查看。',
    '调整公开目录○类，补齐长期空白的栏目○个。',
    '按时公开预算、决算，公开重点工程进展○项。',
    '行政许可、行政处罚和行政强制等决定均按规定的期限公示。',
    '对现行有效的规章和规范性文件统一编号，集中发布。',
    '利用赶集日开展现场讲解○场，发放资料◎余份。',
  ],
  applications: [
    '受理后由专人电话核实诉求，减少来回补正。',
    '修订答复文书样式○份，统一编号和归档要求。',
    '对疑难事项组织会商○次，邀请法律顾问参加。',
    '受理窗口全年接待来访咨询○人次。',
    '办理流程图张贴在办事大厅，方便群众了解时限。',
  ],
  records: [
    '对历年文件逐件标注有效性，清理过期信息○条。',
    '坚持谁制作谁负责，发布前经过三级审核。',
    '修正错链和错别字○处，更新联系方式○次。',
    '涉及个人隐私的内容公开前均作遮盖处理。',
    '建立电子台账，按月核对公开属性。',
  ],
  platform: [
    '完成网站栏目整合，撤并重复栏目○个。',
    '政务新媒体发布消息◎条，粉丝数达到◎人。',
    '在服务大厅配备自助查询机○台。',
    '优化检索功能，增设常见问题专栏。',
    '村（社区）公开栏统一样式，按季更新。',
  ],
  supervision: [
    '把公开工作纳入年度考核，按季通报。',
    '举办业务培训○期，参训◎人次。',
    '聘请社会监督员○名，征集建议○条。',
    '本年度没有发生因公开不当被问责的情形。',
    '明确分管领导和联络员，定期召开例会。',
  ],
}
